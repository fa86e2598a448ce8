// The scale of time, shared by the strip of bars and by the view of lanes.

const DAY_MS = 86400000;
const EDGE = 46;
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoDay = (number) => new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);

// A statement stands in the middle of the days it may be of, as far as these are looked at; an
// open end counts as its other end.
function middleDay({ first, last }, from = -Infinity, to = Infinity) {
  const [start, end] = [dayNumber(first || last), dayNumber(last || first)];
  return (min(max(start, from), to) + max(min(end, to), from)) / 2;
}

const allDays = statements.filter((s) => s.date).map((s) => middleDay(s.date)).sort((p, q) => p - q);

// Where most statements lie close together and a few far off, these share one place at the edge.
function denseTime() {
  const quantile = (share) => allDays[floor(share * (allDays.length - 1))];
  const [whole, dense] = [[allDays[0], allDays[allDays.length - 1]], [quantile(0.2), quantile(0.97)]];
  return (dense[1] - dense[0]) * 3 < whole[1] - whole[0] ? dense : whole;
}

const MOST_BINS = 62;
const UNITS = [[0, 1], [1, 30.4], [3, 91.3], [12, 365.2], [60, 1826], [120, 3652], [600, 18262]]; // months, and the days they take

// Bins of days, months, quarters or years, so that a few dozen bars cover the whole time.
function makeBins([firstDay, lastDay]) {
  const made = [];
  const [months] = UNITS.find(([, days]) => (lastDay - firstDay) / days < MOST_BINS) || UNITS[UNITS.length - 1];
  const start = new Date(floor(firstDay) * DAY_MS);
  let [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (months) [year, month, day] = [0, 12 * year + month - ((12 * year + month) % months), 1];
  for (let from = dayOf(year, month, day); from <= lastDay;) {
    if (months) month += months;
    else day += 1;
    const to = dayOf(year, month, day);
    made.push({ from, to, name: binName(from, to - 1, months) });
    from = to;
  }
  return made;
}

// Days count from 1970, also for years before 100, which Date.UTC takes for those of a century.
function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year + floor(month / 12), month % 12, day);
  return date.getTime() / DAY_MS;
}

function binName(from, last, months) {
  const length = months >= 12 ? 4 : months ? 7 : 10;
  const [first, end] = [from, last].map((day) => isoDay(day).slice(0, length));
  return first === end ? first : `${first} to ${end}`;
}
const bins = allDays.length ? makeBins(denseTime()) : [{ from: 0, to: 1, name: '' }];
const timeStart = bins[0].from;
const timeEnd = bins[bins.length - 1].to;
const early = allDays[0] < timeStart;
const late = allDays[allDays.length - 1] >= timeEnd;

// Map days to a stretch of pixels; those before and after it stand at its edges.
function makeScale(left, right, from = timeStart, to = timeEnd, before = early, after = late) {
  const [start, end] = [before ? left + EDGE : left, after ? right - EDGE : right];
  const scale = (day) => (day < from ? left + EDGE / 3 : day > to ? right - EDGE / 3 : start + ((day - from) / (to - from)) * (end - start));
  const back = (x) => (x < start ? -Infinity : x > end ? Infinity : from + ((x - start) / (end - start)) * (to - from));
  const marks = ticks(end - start, from, to).map(([day, words]) => [scale(day), words]).filter(([x]) => x < end - 28);
  if (before) marks.unshift([left, 'earlier']);
  if (after) marks.push([end + 8, 'later']);
  return { scale, back, marks, start, end };
}

// Round marks of a scale: years, or months, or days, not too close to each other.
function ticks(width, from, to) {
  const room = max(1, floor(width / 72));
  const marks = [];
  const months = (to - from) / 30.4;
  if (months < 3) {
    const step = max(1, ceil((to - from) / room));
    for (let day = ceil(from); day < to; day += step) marks.push([day, isoDay(day)]);
    return marks;
  }
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((n) => months / n <= room) || 600;
  const start = new Date(from * DAY_MS);
  for (let month = start.getUTCFullYear() * 12 + (step < 12 ? start.getUTCMonth() : 0); ; month += step) {
    if (step >= 12) month -= month % step;
    const day = dayOf(0, month, 1);
    if (day >= to) return marks;
    if (day >= from) marks.push([day, isoDay(day).slice(0, step >= 12 ? 4 : 7)]);
  }
}
