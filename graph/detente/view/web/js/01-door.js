// Unpack the data of the page. Offsets come in Unicode code points and leave as UTF-16 units.
'use strict';

const { abs, ceil, floor, hypot, max, min } = Math;

const packed = JSON.parse(document.getElementById('data').textContent);
const STANCES = packed.order.stance;

const NARROW = matchMedia('(max-width: 760px)');
const markScale = NARROW.matches ? 0.7 : 1;

const actors = packed.actors.map(([id, name, kind, side, x, y, home, radius, degree], index) => ({
  index, id, name, kind: packed.words[kind], x, y, home: home ? 'left' : 'right', radius: radius * markScale, degree: degree || 0,
  side: packed.sides[packed.words[side]] ? packed.words[side] : 'other', drawn: x !== undefined, known: !/^x-|^unspecified$/.test(id), count: 0,
}));
const drawnActors = actors.filter((actor) => actor.drawn);
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
  return (offset) => units[min(offset, units.length - 1)];
}

function unpackArticle([key, title, outlet, url, published, basis, reason, iri, flat = [], text = ''], index) {
  const at = converter(text);
  const passages = [];
  let end = 0;
  for (let i = 0; i < flat.length; i += 3) {
    const start = end + flat[i + 1];
    end = start + flat[i + 2];
    passages.push({ role: packed.roles[flat[i]], start: at(start), end: at(end) });
  }
  return {
    index, key, title: title || key, outlet: packed.words[outlet], url, published, basis: packed.words[basis], reason: packed.words[reason], iri, text, passages, at,
  };
}
const articles = packed.articles.map(unpackArticle);
const articleByKey = new Map(articles.map((article) => [article.key, article]));

const dates = [null, ...packed.dates.map((given) => {
  const [edtf, first = edtf, last = edtf] = [given].flat();
  return { edtf, first, last };
})];

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

// A statement is mostly reported on the day of its article; else on another, or on none known.
const reportedIn = (code, { published }) => (code ? dates[code - 1] : published ? { edtf: published } : null);

// Numbers stand in base 36, with commas between.
const numbers = (list) => (list ? list.split(',').map((n) => parseInt(n, 36)) : []);

function unpackStatements() {
  const ids = [...atob(packed.statements.id)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const columns = packed.statements;
  const number = (name, i) => {
    const column = columns[name];
    const width = parseInt(column[0], 36);
    return column ? parseInt(column.slice(1 + i * width, 1 + (i + 1) * width), 36) : 0;
  };
  const one = (name, i) => packed.order[name][number(name, i)];
  const maybe = (name, i) => actors[number(name, i) - 1] || null;
  const lists = Object.fromEntries(['targets', 'about', 'joint', 'spans', 'reasons'].map((name) => [name, columns.id ? columns[name].split(';').map(numbers) : []]));
  const several = (name, i) => lists[name][i].map((n) => actors[n]);
  return lists.spans.map((spans, i) => ({
    index: i,
    id: ids.slice(16 * i, 16 * i + 16),
    article: articles[number('article', i)],
    ...unpackSpans(spans, articles[number('article', i)].at),
    actor: actors[number('actor', i)],
    targets: several('targets', i),
    about: several('about', i),
    joint: several('joint', i),
    behalf: maybe('behalf', i),
    according: maybe('according', i),
    repeats: number('repeats', i) - 1,
    date: dates[number('date', i)],
    reported: reportedIn(number('reported', i), articles[number('article', i)]),
    stance: one('stance', i),
    kind: one('kind', i),
    form: one('form', i),
    modality: one('modality', i),
    tier: one('tier', i),
    basis: one('basis', i),
    negated: number('negated', i) === 1,
    type: packed.words[number('type', i)],
    rule: packed.words[number('rule', i)],
    reasons: lists.reasons[i].map((n) => packed.words[n].split('\t')),
  }));
}
const statements = unpackStatements();
for (const { actor, targets } of statements) for (const one of new Set([actor, ...targets])) one.count += 1; // speaks, or is spoken of
const statementById = new Map(statements.map((statement) => [statement.id, statement]));

const textOf = (statement, span) => statement.article.text.slice(span.start, span.end);
const wordsOf = (statement) => statement.content.map((span) => textOf(statement, span)).join(' … ');

// What sets a statement apart: its kind, unless it is plainly said, and that it is negated.
const flags = ({ kind, negated }) => [kind === 'statement' ? '' : kind.replace('-', ' '), negated ? 'negated' : ''].filter(Boolean);

// How many of some statements are set apart, in words; the negated first.
function apart(some) {
  const counts = new Map([['negated', 0]]);
  for (const flag of some.flatMap(flags)) counts.set(flag, (counts.get(flag) || 0) + 1);
  const words = (flag, count) => `${count} ${flag}${count > 1 && /^(deed|belief|intent|question)$/.test(flag) ? 's' : ''}`;
  return [...counts].filter(([, count]) => count).map(([flag, count]) => words(flag, count)).join(', ');
}
