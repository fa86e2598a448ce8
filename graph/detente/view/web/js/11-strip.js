// The strip under the picture: bars stacked by stance, a brush, two date inputs, the undated apart.

const STRIP = { height: 58, foot: 15, undated: 88 };

function strip() {
  const picture = find('#strip');
  const width = max(160, picture.clientWidth || 900);
  return { picture, width, left: STRIP.undated, ...makeScale(STRIP.undated, width - 4) };
}

// Count what passes every filter but the dates themselves.
function stripCounts() {
  const [counts, before, after, undated] = [bins.map(() => ({})), {}, {}, {}];
  for (const statement of statements.filter((s) => FACETS.every((facet) => passes(s, facet)))) {
    let bin = undated;
    if (statement.date) {
      const day = middleDay(statement.date);
      bin = day < timeStart ? before : day >= timeEnd ? after : counts[bins.findIndex(({ to }) => day < to)];
    }
    bin[statement.stance] = (bin[statement.stance] || 0) + 1;
  }
  return { counts, before, after, undated };
}

const total = (bin) => Object.values(bin).reduce((sum, n) => sum + n, 0);

function stack(bin, x, width, most, name) {
  const bars = [];
  let y = STRIP.height - STRIP.foot;
  for (const stance of STANCES) {
    if (!bin[stance]) continue;
    const height = (bin[stance] / most) * (STRIP.height - STRIP.foot - 6);
    y -= height;
    bars.push(svg('rect', { class: `bar ${stance}`, x: px(x), y: px(y), width: px(max(1.5, width)), height: px(height) }));
  }
  return svg('g', {}, svg('title', {}, `${name}: ${plural(total(bin), 'statement')}`), bars);
}

function drawStrip() {
  const { picture, width, left, scale, marks } = strip();
  const { counts, before, after, undated } = stripCounts();
  const most = max(1, ...counts.map(total));
  const base = STRIP.height - STRIP.foot;
  picture.setAttribute('viewBox', `0 0 ${width} ${STRIP.height}`);
  const bars = counts.map((bin, i) => {
    const [x, end] = [scale(bins[i].from), scale(bins[i].to)];
    return stack(bin, x + 0.5, min(46, end - x - 1.5), most, bins[i].name);
  });
  const ghost = stack(undated, 6, 34, max(most, total(undated)), 'undated');
  ghost.classList.toggle('dimmed', !state.undated);
  picture.replaceChildren(
    svg('path', { class: 'rail', d: `M0 ${base + 0.5}H44M${left} ${base + 0.5}H${width}` }),
    ghost, svg('text', { x: 0, y: STRIP.height - 3 }, `${figure(total(undated))} undated`),
    stack(before, left, 30, max(most, total(before)), 'earlier'), stack(after, width - 34, 30, max(most, total(after)), 'later'), ...bars,
    ...marks.map(([x, words]) => svg('text', { x: px(x + 1), y: STRIP.height - 3 }, words)),
    ...curtains(scale, width, left, base),
  );
  find('#from').value = state.from;
  find('#to').value = state.to;
  find('#undated').checked = state.undated;
  find('#undated-count').textContent = `undated (${figure(total(undated))})`;
}

// Veil what lies outside the chosen days.
function curtains(scale, width, left, base) {
  const veil = (x, end) => svg('rect', { class: 'veil', x, y: 0, width: max(0, end - x), height: base });
  const inside = (day) => (day < timeStart ? left : day > timeEnd ? width : scale(day));
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
  const { back } = strip();
  const date = (day) => (Number.isFinite(day) ? isoDay(floor(day)) : '');
  go({ from: date(back(x)), to: date(back(end)) });
}
