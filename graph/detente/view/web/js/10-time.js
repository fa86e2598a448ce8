// The scale of time, shared by the strip of bars and by the view of lanes.

const DAY_MS = 86400000;
const EDGE = 46;
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoDay = (number) => new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);

// A statement stands in the middle of the days it may be of; an open end counts as its other end.
const middleDay = ({ first, last }) => (dayNumber(first || last) + dayNumber(last || first)) / 2;

const allDays = statements.filter((s) => s.date).map((s) => middleDay(s.date)).sort((p, q) => p - q);

// Where most statements lie close together and a few far off, these share one place at the edge.
function denseTime() {
  const quantile = (share) => allDays[floor(share * (allDays.length - 1))];
  const [whole, dense] = [[allDays[0], allDays[allDays.length - 1]], [quantile(0.2), quantile(0.97)]];
  return (dense[1] - dense[0]) * 3 < whole[1] - whole[0] ? dense : whole;
}

// Bins of days, months, quarters or years, so that a few dozen bars cover the whole time.
function makeBins() {
  const made = [];
  const [firstDay, lastDay] = denseTime();
  const span = lastDay - firstDay;
  const months = span <= 90 ? 0 : span <= 1500 ? 1 : span <= 5500 ? 3 : 12;
  const start = new Date(firstDay * DAY_MS);
  let [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (months) [month, day] = [month - (month % months), 1];
  for (let from = Date.UTC(year, month, day) / DAY_MS; from <= lastDay;) {
    if (months) month += months;
    else day += 1;
    const to = Date.UTC(year, month, day) / DAY_MS;
    made.push({ from, to, name: isoDay(from).slice(0, months === 12 ? 4 : months ? 7 : 10) });
    from = to;
  }
  return made;
}
const bins = allDays.length ? makeBins() : [{ from: 0, to: 1, name: '' }];
const timeStart = bins[0].from;
const timeEnd = bins[bins.length - 1].to;
const early = allDays[0] < timeStart;
const late = allDays[allDays.length - 1] >= timeEnd;

// Map days to a stretch of pixels; those before and after it stand at its edges.
function makeScale(left, right, from = timeStart, to = timeEnd) {
  const [start, end] = [early ? left + EDGE : left, late ? right - EDGE : right];
  const scale = (day) => (day < from ? left + EDGE / 3 : day > to ? right - EDGE / 3 : start + ((day - from) / (to - from)) * (end - start));
  const back = (x) => (x < start ? -Infinity : x > end ? Infinity : from + ((x - start) / (end - start)) * (to - from));
  const marks = ticks(end - start, from, to).map(([day, words]) => [scale(day), words]).filter(([x]) => x < end - 28);
  if (early) marks.unshift([left, 'earlier']);
  if (late) marks.push([end + 8, 'later']);
  return { scale, back, marks };
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
    const day = Date.UTC(floor(month / 12), month % 12, 1) / DAY_MS;
    if (day >= to) return marks;
    if (day >= from) marks.push([day, isoDay(day).slice(0, step >= 12 ? 4 : 7)]);
  }
}
