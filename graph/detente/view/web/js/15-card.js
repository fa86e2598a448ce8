// One statement as evidence: the verbatim words in their paragraph, and each decision with its reason.

const CONTEXT = 260;

function card(s) {
  const { date } = s;
  const targets = s.targets.length ? [' → ', s.targets.map((t) => t.name).join(', ')] : [];
  return el('article', { class: `card ${s.stance}${s === state.statement ? ' chosen' : ''}`, 'data-id': s.id },
    el('h3', {}, el('span', { class: 'when' }, date ? date.edtf : 'undated'), el('span', {}, s.actor.name, targets)),
    el('p', { class: 'tags' }, stroke(s.stance), tags(s).join(' · '), flagged(s)),
    quotation(s),
    el('p', { class: 'source' }, s.article.title, s.article.outlet ? ` · ${s.article.outlet}` : '', s.article.published ? ` · ${s.article.published}` : ''),
    el('p', { class: 'steps' },
      button('Read in the article', () => go({ reader: s.article, statement: s }, { step: true })),
      button('Copy citation', () => copy(citation(s)))),
    decisions(s));
}

const formOf = ({ form }) => (form === 'direct' ? 'direct quotation' : form);
const tags = (s) => [s.stance, s.type, s.form === s.kind ? '' : formOf(s), s.modality === 'asserted' ? '' : s.modality].filter(Boolean);
const flagged = (s) => flags(s).map((words) => el('span', { class: 'flag' }, words));

// The paragraph around the statement, cut at words where it is long.
function quotation(s) {
  const { article } = s;
  if (!article.text) return el('p', { class: 'quiet' }, `Characters ${place_(s)} of the article; this page comes without article texts.`);
  const { content } = s;
  const passage = article.passages.find((p) => p.start <= content[0].start && content[0].start < p.end) || { start: content[0].start, end: 0 };
  const end = max(passage.end, content[content.length - 1].end);
  const spans = [s.mention, s.cue, s.phrase, ...content].filter((span) => span && span.start >= passage.start && span.end <= end);
  const [first, last] = [min(...spans.map((span) => span.start)), max(...spans.map((span) => span.end))];
  const from = cutBefore(article.text, passage.start, first);
  const to = cutAfter(article.text, last, end);
  return el('blockquote', {}, from > passage.start ? '… ' : '', marked(article.text, from, to, marksOf(s, from, to)), to < end ? ' …' : '');
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
function marksOf(s, from, to) {
  const after = s.cue && s.cue.end <= s.content[0].start ? s.cue.end : s.content[0].start;
  const named = s.targets.flatMap((target) => naming(s.article.text, target, max(from, after), to));
  return [
    ...s.content.map((span) => ({ ...span, name: 'content' })),
    s.phrase && { ...s.phrase, name: 'phrase' },
    ...named.map((span) => ({ ...span, name: 'target' })),
    s.cue && { ...s.cue, name: 'cue' },
    s.mention && { ...s.mention, name: 'actor' },
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
function citation(s) {
  const { article } = s;
  const where = [`“${article.title}”`, article.outlet, article.published].filter(Boolean).join(', ');
  const words = article.text ? wordsOf(s).replace(/\s+/g, ' ') : '';
  const read = [...new Set([s.form, ...flags(s)])].filter((flag) => flag !== 'direct').join(', ');
  const quoted = (read && `[${read}] `) + (s.form === 'direct' ? `“${words}”` : words);
  const said = [s.actor.name, s.date?.edtf].filter(Boolean).join(', ');
  const found = [`characters ${place_(s)} of ${article.key}.`, article.url, `(statement ${s.id})`].filter(Boolean).join(' ');
  return `${quoted} — ${said}. ${where}, ${found}`;
}

const HOW = { expression: 'from the words', inherited: 'taken over from the context', document: 'the day of the document', none: 'not known' };

function decisions(s) {
  const reasons = new Map(s.reasons.map(([field, why]) => [field, why]));
  const names = (some) => some.map((actor) => actor.name).join(', ');
  const phrase = s.phrase && s.article.text ? ` “${textOf(s, s.phrase)}”` : '';
  const latest = s.reported ? `undated; not later than ${s.reported.edtf}` : 'undated';
  const date = s.date ? s.date.edtf : latest;
  const rows = [
    ['actor', s.actor.name], ['on_behalf_of', s.behalf?.name], ['joint with', names(s.joint)],
    ['according to', s.according?.name], ['targets', names(s.targets) || 'none'], ['about', names(s.about)],
    ['date', `${date} (${HOW[s.basis]}${phrase})`], ['event_type', s.type], ['stance', s.stance],
    ['negated', s.negated ? 'yes' : 'no'], ['modality', s.modality], ['kind', s.kind], ['form', s.form],
    ['repeats', statements[s.repeats]?.id], ['reported', s.reported?.edtf], ['rule', `${s.rule} (${s.tier})`], ['statement', s.id],
  ].filter(([field, value]) => value || reasons.has(field));
  return el('details', {}, el('summary', {}, 'Why it was read so'), el('dl', {}, rows.map(([field, value]) => [
    el('dt', {}, field.replaceAll('_', ' ')),
    el('dd', {}, value || '', reasons.has(field) ? el('span', { class: 'why' }, reasons.get(field)) : null)])));
}
