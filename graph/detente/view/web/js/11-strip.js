// The strip under the picture: bars stacked by stance, a brush, two date inputs, the undated apart.

const STRIP = { height: 58, foot: 15, undated: 88 };

function strip() {
  const picture = find('#strip');
  const width = Math.max(120, picture.clientWidth || 900);
  const left = STRIP.undated;
  const scale = (day) => left + ((day - timeStart) / (timeEnd - timeStart)) * (width - left - 4);
  return { picture, width, left, scale, day: (x) => timeStart + ((x - left) / (width - left - 4)) * (timeEnd - timeStart) };
}

// Count what passes every filter but the dates themselves.
function stripCounts() {
  const counts = bins.map(() => ({}));
  const undated = {};
  const others = statements.filter((s) => FACETS.every((facet) => passes(s, facet)));
  for (const statement of others) {
    let bin = undated;
    if (statement.date) {
      const day = middleDay(statement.date);
      const i = bins.findIndex(({ to }) => day < to);
      bin = counts[i < 0 ? bins.length - 1 : i];
    }
    bin[statement.stance] = (bin[statement.stance] || 0) + 1;
  }
  return { counts, undated };
}

const total = (bin) => Object.values(bin).reduce((sum, n) => sum + n, 0);

function stack(bin, x, width, most, name) {
  const bars = [];
  let y = STRIP.height - STRIP.foot;
  for (const stance of STANCES) {
    if (!bin[stance]) continue;
    const height = (bin[stance] / most) * (STRIP.height - STRIP.foot - 6);
    y -= height;
    bars.push(svg('rect', { class: `bar ${stance}`, x: px(x), y: px(y), width: px(Math.max(1.5, width)), height: px(height) }));
  }
  return svg('g', {}, svg('title', {}, `${name}: ${plural(total(bin), 'statement')}`), bars);
}

function drawStrip() {
  const { picture, width, left, scale } = strip();
  const { counts, undated } = stripCounts();
  const most = Math.max(1, ...counts.map(total));
  const base = STRIP.height - STRIP.foot;
  picture.setAttribute('viewBox', `0 0 ${width} ${STRIP.height}`);
  const bars = counts.map((bin, i) => {
    const [x, end] = [scale(bins[i].from), scale(bins[i].to)];
    return stack(bin, x + 0.5, Math.min(46, end - x - 1.5), most, bins[i].name);
  });
  const ghost = stack(undated, 6, 34, Math.max(most, total(undated)), 'undated');
  ghost.classList.toggle('dimmed', !state.undated);
  picture.replaceChildren(
    svg('path', { class: 'rail', d: `M0 ${base + 0.5}H44M${left} ${base + 0.5}H${width}` }),
    ghost, svg('text', { x: 0, y: STRIP.height - 3 }, `${total(undated).toLocaleString('en')} undated`),
    ...bars,
    ...ticks(width - left).filter(([day]) => scale(day) < width - 30).map(([day, words]) => svg('text', { x: px(scale(day) + 1), y: STRIP.height - 3 }, words)),
    ...curtains(scale, width, left, base),
  );
  find('#from').value = state.from;
  find('#to').value = state.to;
  find('#undated').checked = state.undated;
  find('#undated-count').textContent = `undated (${total(undated).toLocaleString('en')})`;
}

// Veil what lies outside the chosen days.
function curtains(scale, width, left, base) {
  const veil = (x, end) => svg('rect', { class: 'veil', x, y: 0, width: Math.max(0, end - x), height: base });
  const inside = (day) => Math.max(left, Math.min(width, scale(day)));
  return [
    state.from ? veil(left, inside(dayNumber(state.from))) : null,
    state.to ? veil(inside(dayNumber(state.to) + 1), width) : null,
  ].filter(Boolean);
}

function listenToStrip() {
  const picture = find('#strip');
  let start = null;
  const where = (event) => event.clientX - picture.getBoundingClientRect().left;
  on(picture, 'pointerdown', (event) => {
    start = where(event);
    picture.setPointerCapture(event.pointerId);
  });
  on(picture, 'pointerup', (event) => {
    if (start === null) return;
    const [x, end] = [start, where(event)].sort((p, q) => p - q);
    start = null;
    if (x < STRIP.undated - 20 && end - x < 5) go({ undated: !state.undated });
    else if (end - x < 5) go({ from: '', to: '' });
    else brush(x, end);
  });
  const typed = (name) => (event) => go({ [name]: event.target.value });
  on(find('#from'), 'change', typed('from'));
  on(find('#to'), 'change', typed('to'));
  on(find('#undated'), 'change', (event) => go({ undated: event.target.checked }));
}

function brush(x, end) {
  const { day } = strip();
  const within = (number) => isoDay(Math.max(timeStart, Math.min(timeEnd - 1, Math.floor(number))));
  go({ from: within(day(x)), to: within(day(end)) });
}
