// The view of lanes: one lane a speaker, a mark a statement.

const MOST_LANES = 24;
const LANE = { name: NARROW.matches ? 120 : 190, undated: NARROW.matches ? 60 : 120, height: 30, top: 26, step: 11, place: 22 };
// A dot tells its stance by form as well as by hue.
const DOTS = {
  conflictual: 'M-4.6 0A4.6 4.6 0 1 1 4.6 0A4.6 4.6 0 1 1-4.6 0Z',
  mixed: 'M0-5.6L5.6 0L0 5.6L-5.6 0Z',
  neutral: 'M-3 0A3 3 0 1 1 3 0A3 3 0 1 1-3 0Z',
  cooperative: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z',
};
// The dot of a negated statement is cut through.
const CUT = 'M-6 6L6-6';

function lanes() {
  const of = new Map();
  for (const s of seen.chosen) {
    if (!of.has(s.actor)) of.set(s.actor, []);
    of.get(s.actor).push(s);
  }
  const nobody = [...of].filter(([actor]) => actor.id === 'unspecified');
  const ranked = [...of].filter(([actor]) => actor.id !== 'unspecified')
    .sort((p, q) => (q[0] === state.a) - (p[0] === state.a) || q[1].length - p[1].length || p[0].index - q[0].index);
  return { shown: [...ranked.slice(0, MOST_LANES), ...nobody], speakers: ranked.length };
}

// The days that the lanes show: those chosen, else those of the strip.
function span() {
  const from = state.from ? dayNumber(state.from) : timeStart;
  const to = state.to ? dayNumber(state.to) + 1 : max(timeEnd, from + 1);
  return { from, to: max(to, from + 1), before: early && !state.from, after: late && !state.to };
}

const dayIn = (date) => middleDay(date, state.from ? dayNumber(state.from) : -Infinity, state.to ? dayNumber(state.to) : Infinity);

// Places of the lanes, narrow and at least a day long: each with its days, its stretch of pixels
// and the columns of dots that fit in.
function makePlaces(left, right, edge) {
  const { from, to, before, after } = span();
  const { scale, marks, start, end } = makeScale(left, right, from, to, before, after);
  const column = (place) => ({ ...place, columns: max(1, floor((place.end - place.x) / LANE.step)) });
  const count = max(1, min(floor((end - start) / LANE.place), to - from));
  const edges = Array.from({ length: count + 1 }, (_, i) => from + (i * (to - from)) / count);
  const inner = edges.slice(1).map((last, i) => column({
    name: binName(ceil(edges[i]), ceil(last) - 1, 0), from: edges[i], to: last, x: scale(edges[i]), end: scale(last),
  }));
  const places = {
    inner, marks,
    earlier: before && column({ name: 'earlier', to: from, x: left, end: start }),
    later: after && column({ name: 'later', from: to, x: end, end: right }),
    undated: column({ name: 'undated', x: edge + 4, end: edge + LANE.undated }),
  };
  places.of = ({ date }) => {
    if (!date) return places.undated;
    const day = dayIn(date);
    if (day < from) return places.earlier;
    return day >= to ? places.later : inner.find((bin) => day < bin.to);
  };
  return places;
}

function drawTimeline() {
  const host = find('#timeline');
  const { shown, speakers } = lanes();
  if (!shown.length) return host.replaceChildren(emptyNote());
  const width = max(NARROW.matches ? 320 : 620, host.clientWidth - 32);
  const right = width - LANE.undated;
  const places = makePlaces(LANE.name, right - 14, right);
  const height = LANE.top + shown.length * LANE.height + 8;
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'lanes', role: 'group', 'aria-label': 'Statements of each speaker over time' });
  for (const [x, words] of places.marks) {
    picture.append(svg('path', { class: 'tick', d: `M${px(x)} ${LANE.top - 6}V${height}` }), svg('text', { class: 'when', x: px(x), y: 12 }, words));
  }
  picture.append(svg('rect', { class: 'undated', x: right, y: LANE.top - 6, width: LANE.undated, height: height - LANE.top + 6 }),
    svg('text', { class: 'when', x: right + 8, y: 12 }, 'undated'));
  shown.forEach(([actor, some], i) => picture.append(lane(actor, some, LANE.top + (i + 0.5) * LANE.height, places, width)));
  const first = find('.dot.chosen', picture) || find('.dot, .pile', picture);
  if (first) first.setAttribute('tabindex', 0);
  const size = speakers > MOST_LANES ? `The ${MOST_LANES} busiest of ${figure(speakers)} speakers. ` : `${plural(speakers, 'speaker')}. `;
  const sample = (look, d, words) => el('span', {}, svg('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, svg('path', { class: `dot ${look}`, d })), words);
  const key = [...STANCES.map((stance) => sample(stance, DOTS[stance], stance)), sample('conflictual negated', DOTS.conflictual + CUT, 'negated')];
  return host.replaceChildren(el('p', { class: 'note key' }, el('span', {}, `${size}A dot is a statement; where they have no room, a figure counts them.`), key), picture);
}

// One speaker's statements, each in the place of its days; a place too full says how many it holds.
function lane(actor, some, y, places, width) {
  const row = svg('g', { class: 'lane' },
    svg('path', { class: 'rail', d: `M${LANE.name} ${y}H${width}` }),
    svg('text', { class: actor === state.a ? 'who chosen' : 'who', x: LANE.name - 12, y: y + 4, 'text-anchor': 'end' }, shorten(actor.name, NARROW.matches ? 16 : 24)));
  const held = new Map();
  for (const statement of some) {
    const where = places.of(statement);
    if (!held.has(where)) held.set(where, []);
    held.get(where).push(statement);
  }
  const order = [places.earlier, ...places.inner, places.later, places.undated].filter((where) => held.has(where));
  for (const where of order) row.append(...(held.get(where).length > 3 * where.columns ? [pile(actor, held.get(where), where, y)] : dots(held.get(where), where, y)));
  return row;
}

// Dots stand at their days, three in a column, the next beside them within the place.
function dots(some, { x, end, from, to, columns }, y) {
  const known = Number.isFinite(from) && Number.isFinite(to);
  const wish = ({ date }) => (known ? min(columns - 1, floor(((dayIn(date) - from) / (to - from)) * columns)) : 0);
  const taken = Array(columns).fill(0);
  const byDay = known ? [...some].sort((p, q) => dayIn(p.date) - dayIn(q.date)) : some;
  return byDay.map((statement) => {
    const wished = wish(statement);
    const free = taken.map((count, i) => [abs(i - wished), i, count]).filter(([, , count]) => count < 3).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
    const [, column, level] = free[0];
    taken[column] += 1;
    return dot(statement, x + ((column + 0.5) * (end - x)) / columns, y + [0, -9.5, 9.5][level]);
  });
}

// More statements than dots fit in: their number, their stances, and a way to look closer.
function pile(actor, some, { x, end, name }, y) {
  const counts = countStances(some);
  const held = [...STANCES.filter((stance) => counts[stance]).map((stance) => `${counts[stance]} ${stance}`), apart(some)].filter(Boolean);
  const words = `${name}: ${actor.name}, ${plural(some.length, 'statement')}, ${held.join(', ')}`;
  const width = min(end - x, 40) - 1;
  const left = (x + end - width) / 2;
  let at = left;
  const parts = STANCES.filter((stance) => counts[stance]).map((stance) => {
    const share = (counts[stance] / some.length) * width;
    at += share;
    return svg('rect', { class: `bar ${stance}`, x: px(at - share), y: y + 6, width: px(share), height: 6 });
  });
  const mark = svg('g', { class: `pile${!state.a || some.some(concerns) ? '' : ' dimmed'}`, role: 'button', tabindex: -1, 'aria-label': words },
    svg('title', {}, words), svg('rect', { class: 'sheet', x: px(left), y: y - 13, width: px(width), height: 26, rx: 3 }), ...parts,
    svg('text', { x: px((x + end) / 2), y: y + 2, 'text-anchor': 'middle' }, some.length < 1000 ? some.length : `${floor(some.length / 1000)}k`));
  mark.open = () => lookCloser(actor, some);
  return mark;
}

// Choose the days of a pile, which gives its statements more room; of the undated, their speaker.
function lookCloser(actor, some) {
  const known = some.filter((s) => s.date).map((s) => dayIn(s.date));
  const days = known.length ? { from: isoDay(floor(min(...known))), to: isoDay(ceil(max(...known))) } : {};
  go({ a: actor, b: null, statement: null, ego: 0, ...days }, { step: true });
}

function dot(statement, x, y) {
  const lit = !state.a || concerns(statement);
  const name = `${statement.date ? statement.date.edtf : 'undated'}: ${statement.actor.name}, ${[statement.type, statement.stance, ...flags(statement)].join(', ')}`;
  const mark = svg('path', {
    class: `dot ${statement.stance}${statement.negated ? ' negated' : ''}${lit ? '' : ' dimmed'}${statement === state.statement ? ' chosen' : ''}`,
    d: DOTS[statement.stance] + (statement.negated ? CUT : ''), transform: `translate(${px(x)} ${px(y)})`, role: 'button', tabindex: -1, 'aria-label': name,
  }, svg('title', {}, name));
  mark.statement = statement;
  return mark;
}

function openDot(event) {
  const mark = event.target.closest('.dot, .pile');
  if (mark?.open) mark.open();
  else if (mark) select(mark.statement.actor, mark.statement.targets.find((t) => t.drawn) || null, mark.statement);
}

function timelineKey(event) {
  const mark = event.target.closest('.dot, .pile');
  if (!mark) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    openDot(event);
  }
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = findAll('.lane :is(.dot, .pile)', find('#timeline'));
  const next = all[all.indexOf(mark) + step];
  if (!next) return;
  mark.setAttribute('tabindex', -1);
  next.setAttribute('tabindex', 0);
  next.focus();
}
