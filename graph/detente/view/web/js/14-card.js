// One statement as evidence: the verbatim words in their paragraph, and each decision with its reason.

const CONTEXT = 260;

function card(statement) {
  const { date } = statement;
  const targets = statement.targets.length ? [' → ', statement.targets.map((t) => t.name).join(', ')] : [];
  return el('article', { class: `card ${statement.stance}${statement === state.statement ? ' chosen' : ''}`, 'data-id': statement.id },
    el('h3', {}, el('span', { class: 'when' }, date ? date.edtf : 'undated'), el('span', {}, statement.actor.name, targets)),
    el('p', { class: 'tags' }, stroke(statement.stance), tags(statement).join(' · ')),
    quotation(statement),
    el('p', { class: 'source' }, statement.article.title, statement.article.outlet ? ` · ${statement.article.outlet}` : '', statement.article.published ? ` · ${statement.article.published}` : ''),
    el('p', { class: 'steps' },
      button('Read in the article', () => go({ reader: statement.article, statement }, { step: true })),
      button('Copy citation', () => copy(citation(statement)))),
    decisions(statement));
}

function tags(statement) {
  const said = [statement.stance, statement.type, statement.form === 'direct' ? 'direct quotation' : statement.form];
  if (!['statement', statement.form].includes(statement.kind)) said.push(statement.kind.replace('-', ' '));
  if (statement.negated) said.push('negated');
  if (statement.modality !== 'asserted') said.push(statement.modality);
  return said;
}

// The paragraph around the statement, cut at words where it is long.
function quotation(statement) {
  const { article } = statement;
  if (!article.text) return el('p', { class: 'quiet' }, `Characters ${place_(statement)} of the article; this page comes without article texts.`);
  const { content } = statement;
  const passage = article.passages.find((p) => p.start <= content[0].start && content[0].start < p.end) || { start: content[0].start, end: 0 };
  const end = Math.max(passage.end, content[content.length - 1].end);
  const spans = [statement.mention, statement.cue, statement.phrase, ...content].filter((span) => span && span.start >= passage.start && span.end <= end);
  const [first, last] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))];
  const from = cutBefore(article.text, passage.start, first);
  const to = cutAfter(article.text, last, end);
  return el('blockquote', {}, from > passage.start ? '… ' : '', marked(article.text, from, to, marksOf(statement, from, to)), to < end ? ' …' : '');
}

function cutBefore(text, start, first) {
  if (first - start <= CONTEXT) return start;
  const space = text.indexOf(' ', first - CONTEXT);
  return space < 0 || space >= first ? first : space + 1;
}
function cutAfter(text, last, end) {
  if (end - last <= CONTEXT) return end;
  const space = text.lastIndexOf(' ', last + CONTEXT);
  return space <= last ? last : space;
}

// What is marked, from the weakest: content, date phrase, targets named in it, cue, actor.
function marksOf(statement, from, to) {
  const after = statement.cue && statement.cue.end <= statement.content[0].start ? statement.cue.end : statement.content[0].start;
  const named = statement.targets.flatMap((target) => naming(statement.article.text, target, Math.max(from, after), to));
  return [
    ...statement.content.map((span) => ({ ...span, name: 'content' })),
    statement.phrase && { ...statement.phrase, name: 'phrase' },
    ...named.map((span) => ({ ...span, name: 'target' })),
    statement.cue && { ...statement.cue, name: 'cue' },
    statement.mention && { ...statement.mention, name: 'actor' },
  ].filter(Boolean);
}

// Where a target is called by its name, or a person by the last word of it.
function naming(text, target, from, to) {
  const words = target.name.split(' ');
  const names = target.kind === 'person' && words.length > 1 ? [target.name, words[words.length - 1]] : [target.name];
  for (const name of names) {
    const start = text.indexOf(name, from);
    const ends = start + name.length;
    if (start >= 0 && ends <= to && !/[\p{L}\p{N}]/u.test(text.charAt(ends)) && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return [{ start, end: ends }];
  }
  return [];
}

// Text cut at every edge of a mark; each piece wears the names of the marks that cover it.
function marked(text, from, to, marks, wear = pieceOf) {
  const edges = new Set([from, to]);
  for (const { start, end } of marks) for (const edge of [start, end]) if (edge > from && edge < to) edges.add(edge);
  const cuts = [...edges].sort((p, q) => p - q);
  return cuts.slice(0, -1).map((start, i) => wear(text.slice(start, cuts[i + 1]), marks.filter((m) => m.start <= start && m.end >= cuts[i + 1]), start));
}
const pieceOf = (words, over) => (over.length ? el('mark', { class: [...new Set(over.map((m) => m.name))].join(' ') }, words) : words);

const place_ = ({ content }) => `${content[0].from}–${content[content.length - 1].to}`;

// Quotation, speaker, outlet, day, and the offset by which anyone can check it.
function citation(statement) {
  const { article } = statement;
  const where = [`“${article.title}”`, article.outlet, article.published].filter(Boolean).join(', ');
  const words = article.text ? wordsOf(statement).replace(/\s+/g, ' ') : '';
  const quoted = statement.form === 'direct' ? `“${words}”` : `[${statement.form}] ${words}`;
  const said = [statement.actor.name, statement.date?.edtf].filter(Boolean).join(', ');
  const found = [`characters ${place_(statement)} of ${article.key}.`, article.url, `(statement ${statement.id})`].filter(Boolean).join(' ');
  return `${quoted} — ${said}. ${where}, ${found}`;
}

const HOW = { expression: 'from the words', inherited: 'taken over from the context', document: 'the day of the document', none: 'not known' };

function decisions(statement) {
  const reasons = new Map(statement.reasons.map(([field, why]) => [field, why]));
  const names = (some) => some.map((actor) => actor.name).join(', ');
  const phrase = statement.phrase && statement.article.text ? ` “${textOf(statement, statement.phrase)}”` : '';
  const latest = statement.reported ? `undated; not later than ${statement.reported.edtf}` : 'undated';
  const date = statement.date ? statement.date.edtf : latest;
  const rows = [
    ['actor', statement.actor.name], ['on_behalf_of', statement.behalf?.name], ['joint with', names(statement.joint)],
    ['according to', statement.according?.name], ['targets', names(statement.targets) || 'none'], ['about', names(statement.about)],
    ['date', `${date} (${HOW[statement.basis]}${phrase})`], ['event_type', statement.type], ['stance', statement.stance],
    ['negated', statement.negated ? 'yes' : 'no'], ['modality', statement.modality], ['kind', statement.kind], ['form', statement.form],
    ['repeats', statements[statement.repeats]?.id], ['reported', statement.reported?.edtf], ['rule', `${statement.rule} (${statement.tier})`], ['statement', statement.id],
  ].filter(([field, value]) => value || reasons.has(field));
  return el('details', {}, el('summary', {}, 'Why it was read so'), el('dl', {}, rows.map(([field, value]) => [
    el('dt', {}, field.replaceAll('_', ' ')),
    el('dd', {}, value || '', reasons.has(field) ? el('span', { class: 'why' }, reasons.get(field)) : null)])));
}
