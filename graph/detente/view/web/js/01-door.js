// Unpack the data of the page. Offsets come in Unicode code points and leave as UTF-16 units.
'use strict';

const packed = JSON.parse(document.getElementById('data').textContent);

const actors = packed.actors.map(([id, name, kind, side, x, y, home, radius, degree], index) => ({
  index, id, name, kind, x, y, home, radius, degree: degree || 0,
  side: packed.sides[side] ? side : 'other', country: side, drawn: x !== undefined,
}));
const actorById = new Map(actors.map((actor) => [actor.id, actor]));

// Return a function from code points to UTF-16 units; most texts need no change.
function converter(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset;
  const units = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return (offset) => units[Math.min(offset, units.length - 1)];
}

function unpackArticle([key, title, outlet, url, published, basis, reason, iri, flat, text], index) {
  const at = converter(text);
  const passages = [];
  let end = 0;
  for (let i = 0; i < flat.length; i += 3) {
    const start = end + flat[i + 1];
    end = start + flat[i + 2];
    passages.push({ role: packed.roles[flat[i]], start: at(start), end: at(end) });
  }
  return { index, key, title: title || key, outlet, url, published, basis, reason, iri, text, passages, at };
}
const articles = packed.articles.map(unpackArticle);
const articleByKey = new Map(articles.map((article) => [article.key, article]));

const dates = [null, ...packed.dates.map(([edtf, first = edtf, last = edtf]) => ({ edtf, first, last }))];

// Spans keep both offsets: `start` and `end` for this page, `from` and `to` for the reader's citation.
function unpackSpans(flat, at) {
  const origin = flat[0];
  const parts = [];
  for (let i = 0; i < flat.length; i += 2) {
    const from = i ? origin + flat[i] : origin;
    const to = from + flat[i + 1];
    parts.push(flat[i + 1] ? { from, to, start: at(from), end: at(to) } : null);
  }
  const [first, mention = null, cue = null, phrase = null, ...others] = parts;
  return { mention, cue, phrase, content: [first, ...others] };
}

// Numbers stand in base 36, with commas between.
const numbers = (list) => (list ? list.split(',').map((n) => parseInt(n, 36)) : []);

function unpackStatements() {
  const columns = packed.statements;
  const letter = (name, i) => packed.order[name][parseInt(columns[name][i], 36)];
  const actorOrNone = (name, i) => actors[(columns[name][i] || 0) - 1] || null;
  const lists = Object.fromEntries(['targets', 'about', 'joint', 'spans', 'reasons'].map((name) => [name, columns[name].split(';').map(numbers)]));
  const several = (name, i) => lists[name][i].map((n) => actors[n]);
  return columns.article.map((article, i) => ({
    index: i,
    id: columns.id.slice(16 * i, 16 * i + 16),
    article: articles[article],
    ...unpackSpans(lists.spans[i], articles[article].at),
    actor: actors[columns.actor[i]],
    targets: several('targets', i),
    about: several('about', i),
    joint: several('joint', i),
    behalf: actorOrNone('behalf', i),
    according: actorOrNone('according', i),
    repeats: (columns.repeats[i] || 0) - 1,
    date: dates[columns.date[i]],
    reported: dates[columns.reported[i]],
    stance: letter('stance', i),
    kind: letter('kind', i),
    form: letter('form', i),
    modality: letter('modality', i),
    tier: letter('tier', i),
    basis: letter('basis', i),
    negated: columns.negated[i] === '1',
    type: packed.words[columns.type[i]],
    rule: packed.words[columns.rule[i]],
    reasons: lists.reasons[i].map((n) => packed.words[n].split('\t')),
  }));
}
const statements = unpackStatements();
const statementById = new Map(statements.map((statement) => [statement.id, statement]));

const textOf = (statement, span) => statement.article.text.slice(span.start, span.end);
const wordsOf = (statement) => statement.content.map((span) => textOf(statement, span)).join(' … ');
