// Time: a scale shared by the strip of bars and by the view of lanes, one lane an actor.

const DAY_MS = 86400000;
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoDay = (number) => new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);

// A statement stands in the middle of the days it may be of; an open end counts as its other end.
function middleDay({ first, last }) {
  return (dayNumber(first || last) + dayNumber(last || first)) / 2;
}

const dated = statements.filter((s) => s.date);
const firstDay = dated.reduce((least, { date }) => Math.min(least, dayNumber(date.first || date.last)), Infinity);
const lastDay = dated.reduce((most, { date }) => Math.max(most, dayNumber(date.last || date.first)), -Infinity);

// Bins of days, months, quarters or years, so that a few dozen bars cover the whole time.
function makeBins() {
  if (!dated.length) return [];
  const span = lastDay - firstDay;
  const months = span <= 60 ? 0 : span <= 1500 ? 1 : span <= 5500 ? 3 : 12;
  const bins = [];
  const start = new Date(firstDay * DAY_MS);
  let [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (months) [month, day] = [month - (month % months), 1];
  for (let from = Date.UTC(year, month, day) / DAY_MS; from <= lastDay;) {
    if (months) month += months;
    else day += 1;
    const to = Date.UTC(year, month, day) / DAY_MS;
    bins.push({ from, to, name: months === 12 ? isoDay(from).slice(0, 4) : months ? isoDay(from).slice(0, 7) : isoDay(from) });
    from = to;
  }
  return bins;
}
const bins = makeBins();
const timeStart = bins.length ? bins[0].from : 0;
const timeEnd = bins.length ? bins[bins.length - 1].to : 1;

// Round marks of a scale: years, or months, or days, no closer than `least` pixels.
function ticks(width, least = 64) {
  const room = Math.max(1, Math.floor(width / least));
  const marks = [];
  const from = new Date(timeStart * DAY_MS);
  const months = (timeEnd - timeStart) / 30.4;
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((n) => months / n <= room) || 600;
  if (months < 2) {
    const days = Math.max(1, Math.ceil((timeEnd - timeStart) / room));
    for (let day = timeStart; day < timeEnd; day += days) marks.push([day, isoDay(day).slice(5)]);
    return marks;
  }
  for (let month = from.getUTCFullYear() * 12 + (step < 12 ? from.getUTCMonth() : 0); ; month += step) {
    if (step >= 12) month -= month % step;
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (day >= timeEnd) return marks;
    if (day >= timeStart) marks.push([day, step >= 12 ? isoDay(day).slice(0, 4) : isoDay(day).slice(0, 7)]);
  }
}

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
  const width = Math.max(620, host.clientWidth - 32);
  const right = width - LANE.undated;
  const scale = (day) => LANE.name + ((day - timeStart) / (timeEnd - timeStart)) * (right - LANE.name - 14);
  const height = LANE.top + shown.length * LANE.height + 8;
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'lanes', role: 'group', 'aria-label': 'Statements of each speaker over time' });
  for (const [day, words] of ticks(right - LANE.name)) {
    const x = px(scale(day));
    picture.append(svg('path', { class: 'tick', d: `M${x} ${LANE.top - 6}V${height}` }), svg('text', { class: 'when', x, y: 12 }, words));
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

// One speaker's statements; dots that would coincide are stacked, and past the lane thinned.
function lane(actor, some, y, scale, right) {
  const row = svg('g', { class: `lane side-${actor.side}` },
    svg('path', { class: 'rail', d: `M${LANE.name} ${y}H${right + LANE.undated}` }),
    svg('text', { class: actor === state.a ? 'who chosen' : 'who', x: LANE.name - 12, y: y + 4, 'text-anchor': 'end' }, shorten(actor.name, 26)));
  const taken = new Map();
  let undated = 0;
  for (const statement of some) {
    let x = right + 10 + (undated % 9) * 12;
    let level = Math.floor(undated / 9);
    if (statement.date) {
      x = scale(middleDay(statement.date));
      const slot = Math.round(x / 9);
      level = taken.get(slot) || 0;
      taken.set(slot, level + 1);
    } else undated += 1;
    const lift = level % 2 ? Math.ceil(level / 2) : -level / 2;
    row.append(dot(statement, x, y + Math.max(-10, Math.min(10, lift * 5))));
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
