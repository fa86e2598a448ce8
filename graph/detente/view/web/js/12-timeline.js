// The view of lanes: one lane a speaker, a mark a statement.

const MOST_LANES = 24;
const LANE = { name: 190, undated: 120, height: 30, top: 26 };
// A dot tells its stance by form as well as by hue.
const DOTS = {
  conflictual: 'M-4.6 0A4.6 4.6 0 1 1 4.6 0A4.6 4.6 0 1 1-4.6 0Z',
  mixed: 'M0-5.6L5.6 0L0 5.6L-5.6 0Z',
  neutral: 'M-3 0A3 3 0 1 1 3 0A3 3 0 1 1-3 0Z',
  cooperative: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z',
};

function lanes() {
  const of = new Map();
  for (const s of seen.chosen) {
    if (!of.has(s.actor)) of.set(s.actor, []);
    of.get(s.actor).push(s);
  }
  const ranked = [...of].sort((p, q) => (q[0] === state.a) - (p[0] === state.a) || q[1].length - p[1].length || p[0].index - q[0].index);
  return { shown: ranked.slice(0, MOST_LANES), all: ranked.length };
}

function drawTimeline() {
  const host = find('#timeline');
  const { shown, all } = lanes();
  if (!shown.length) return host.replaceChildren(emptyNote());
  const width = max(620, host.clientWidth - 32);
  const right = width - LANE.undated;
  const { scale, marks } = makeScale(LANE.name, right - 14, state.from ? dayNumber(state.from) : timeStart, state.to ? dayNumber(state.to) + 1 : timeEnd);
  const height = LANE.top + shown.length * LANE.height + 8;
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'lanes', role: 'group', 'aria-label': 'Statements of each speaker over time' });
  for (const [x, words] of marks) {
    picture.append(svg('path', { class: 'tick', d: `M${px(x)} ${LANE.top - 6}V${height}` }), svg('text', { class: 'when', x: px(x), y: 12 }, words));
  }
  picture.append(svg('rect', { class: 'undated', x: right, y: LANE.top - 6, width: LANE.undated, height: height - LANE.top + 6 }),
    svg('text', { class: 'when', x: right + 8, y: 12 }, 'undated'));
  shown.forEach(([actor, some], i) => picture.append(lane(actor, some, LANE.top + (i + 0.5) * LANE.height, scale, right)));
  const first = find('.dot.chosen', picture) || find('.dot', picture);
  if (first) first.setAttribute('tabindex', 0);
  const words = all > shown.length ? `The ${shown.length} busiest of ${all} speakers; a dot is a statement.` : 'A dot is a statement.';
  const key = STANCES.map((stance) => el('span', {}, svg('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, svg('path', { class: `dot ${stance}`, d: DOTS[stance] })), stance));
  return host.replaceChildren(el('p', { class: 'note key' }, el('span', {}, words), key), picture);
}

// One speaker's statements: three in a place, the next beside them.
function lane(actor, some, y, scale, right) {
  const row = svg('g', { class: 'lane' },
    svg('path', { class: 'rail', d: `M${LANE.name} ${y}H${right + LANE.undated}` }),
    svg('text', { class: actor === state.a ? 'who chosen' : 'who', x: LANE.name - 12, y: y + 4, 'text-anchor': 'end' }, shorten(actor.name, 24)));
  const taken = new Map();
  for (const statement of some) {
    let slot = Math.round((statement.date ? scale(middleDay(statement.date)) : right + 12) / 11);
    while (taken.get(slot) === 3) slot += 1;
    const level = taken.get(slot) || 0;
    taken.set(slot, level + 1);
    row.append(dot(statement, slot * 11, y + [0, -9.5, 9.5][level]));
  }
  return row;
}

function dot(statement, x, y) {
  const lit = !state.a || concerns(statement);
  const name = `${statement.date ? statement.date.edtf : 'undated'}: ${statement.actor.name}, ${statement.type}, ${statement.stance}`;
  const mark = svg('path', {
    class: `dot ${statement.stance}${lit ? '' : ' dimmed'}${statement === state.statement ? ' chosen' : ''}`,
    d: DOTS[statement.stance], transform: `translate(${px(x)} ${px(y)})`, role: 'button', tabindex: -1, 'aria-label': name,
  }, svg('title', {}, name));
  mark.statement = statement;
  return mark;
}

function openDot(event) {
  const mark = event.target.closest('.dot');
  if (mark) select(mark.statement.actor, mark.statement.targets.find((t) => t.drawn) || null, mark.statement);
}

function timelineKey(event) {
  const mark = event.target.closest('.dot');
  if (!mark) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    openDot(event);
  }
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = findAll('.dot', find('#timeline'));
  const next = all[all.indexOf(mark) + step];
  if (!next) return;
  mark.setAttribute('tabindex', -1);
  next.setAttribute('tabindex', 0);
  next.focus();
}
