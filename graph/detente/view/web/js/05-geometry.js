// Where things are on the screen. Places come from Python and keep their order; the picture
// stretches to its room, and zooming spreads the places while marks and names keep their size.

const ROOM = { width: 0, height: 0, sx: 1, sy: 1, zoom: 1, dx: 0, dy: 0 };

// Where an actor stands: its own place, or one nearer to others while only a few are shown.
let spots = new Map();
const spotOf = (actor) => spots.get(actor) || actor;
const at = (actor) => [spotOf(actor).x * ROOM.sx * ROOM.zoom, spotOf(actor).y * ROOM.sy * ROOM.zoom];
const onScreen = (actor) => { const [x, y] = at(actor); return [x + ROOM.dx, y + ROOM.dy]; };
const zoneOf = (actor) => packed.sides[actor.side][1];

const measure = document.createElement('canvas').getContext('2d');
const CROWD = 100; // from so many actors on, names are a little smaller
const crowded = drawnActors.length > CROWD;
const isBig = (actor) => actor.index < 8 && actor.radius >= 10;

// The lines of an actor's name and their size, measured once.
function label(actor) {
  if (!actor.label) {
    const lines = breakName(actor.name);
    measure.font = `${isBig(actor) ? '600 13px' : crowded ? '11px' : '12px'} ${getComputedStyle(document.body).fontFamily}`;
    actor.label = { lines, width: max(...lines.map((line) => measure.measureText(line).width)), height: 14 * lines.length };
  }
  return actor.label;
}

// Break a long name in two at the space nearest to its middle; nobody's name takes three lines.
function breakName(name) {
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  if (name.length <= 25 || !spaces.length) return [shorten(name)];
  const middle = spaces.reduce((best, i) => (abs(2 * i - name.length) < abs(2 * best - name.length) ? i : best));
  return [shorten(name.slice(0, middle)), shorten(name.slice(middle + 1))];
}
const shorten = (words, most = 34) => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

// Choose scale and shift so that these actors and their names fill the room.
function fit(shown) {
  const box = find('#stage').getBoundingClientRect();
  Object.assign(ROOM, { width: box.width, height: box.height, zoom: 1 });
  if (!shown.length) return;
  const range = (pickValue) => [min(...shown.map(pickValue)), max(...shown.map(pickValue))];
  const [left, right] = range((actor) => spotOf(actor).x);
  const [top, bottom] = range((actor) => spotOf(actor).y);
  const margin = { left: 28, right: 28 };
  ROOM.sx = (ROOM.width - 56) / max(1, right - left);
  for (let round = 0; round < 3; round += 1) {
    margin.left = overhang(shown, (actor) => (actor.home === 'left' ? (spotOf(actor).x - left) * ROOM.sx : null));
    margin.right = overhang(shown, (actor) => (actor.home === 'right' ? (right - spotOf(actor).x) * ROOM.sx : null));
    ROOM.sx = max(0.05, (ROOM.width - margin.left - margin.right) / max(1, right - left));
  }
  ROOM.sx = min(ROOM.sx, 1.9);
  ROOM.sy = min(1.5, (ROOM.height - 64) / max(1, bottom - top));
  const spare = ROOM.width - margin.left - margin.right - (right - left) * ROOM.sx;
  ROOM.dx = margin.left + spare / 2 - left * ROOM.sx;
  ROOM.dy = ROOM.height / 2 - ((top + bottom) / 2) * ROOM.sy;
}

const byPlace = (p, q) => p.y - q.y || p.x - q.x;
const MOST_IN_COLUMN = 26;

// Draw the actors of a neighbourhood together, each side in columns, in the order of their places.
function gather(shown) {
  const places = new Map();
  const wide = ceil(shown.filter((actor) => zoneOf(actor) === 'middle').length / MOST_IN_COLUMN) * 75;
  for (const [zone, x, step] of [['west', 310 - wide, -165], ['middle', 500, 150], ['east', 690 + wide, 165]]) {
    const some = shown.filter((actor) => zoneOf(actor) === zone).sort(byPlace);
    const columns = ceil(some.length / MOST_IN_COLUMN);
    const rows = ceil(some.length / columns);
    some.forEach((actor, i) => {
      const column = zone === 'middle' ? (i % columns) - (columns - 1) / 2 : i % columns;
      places.set(actor, { x: x + column * step, y: ((floor(i / columns) + 0.5) / rows) * 620 });
    });
  }
  return places;
}

// Who is drawn only when chosen, for want of room: beyond the most connected.
const isGuest = (actor) => actor.index >= packed.core && actor.degree > 0;

// Seat guests close around the others: those of a side beyond it, third parties above.
function seat(guests, home) {
  const places = new Map();
  const [xs, ys] = [home.map((actor) => actor.x), home.map((actor) => actor.y)];
  const [left, right, top, bottom] = [min(...xs), max(...xs), min(...ys), max(...ys)];
  for (const [zone, edge, step] of [['west', left, -150], ['east', right, 150]]) {
    const some = guests.filter((actor) => zoneOf(actor) === zone).sort(byPlace);
    const rows = ceil(some.length / ceil(some.length / MOST_IN_COLUMN));
    some.forEach((actor, i) => places.set(actor, { x: edge + (floor(i / rows) + 1) * step, y: top + (((i % rows) + 0.5) / rows) * (bottom - top) }));
  }
  const others = guests.filter((actor) => zoneOf(actor) === 'middle').sort(byPlace);
  const width = others.length > 18 ? 9 : 6;
  others.forEach((actor, i) => places.set(actor, { x: left + (((i % width) + 0.5) / width) * (right - left), y: top - (floor(i / width) + 1) * 28 }));
  return places;
}

// The room that names need beyond the outermost mark, at most a quarter of the width.
function overhang(shown, inset) {
  let need = 28;
  for (const actor of shown) {
    const inner = inset(actor);
    if (inner !== null) need = max(need, label(actor).width + actor.radius * 1.22 + 18 - inner);
  }
  return min(need, ROOM.width / 4);
}

// The curve of a pair: start, bend and end, short of the target's rim. Arrows within a side
// bow towards the middle of the picture, clear of the marks; there and back never coincide.
function curve({ a, b }) {
  const [ax, ay] = at(a);
  const [bx, by] = at(b);
  const [dx, dy] = [bx - ax, by - ay];
  const length = hypot(dx, dy) || 1;
  let [cx, cy] = [(ax + bx) / 2 - dy * 0.12, (ay + by) / 2 + dx * 0.12];
  const zone = zoneOf(a);
  if (zone === 'middle' && zone === zoneOf(b)) [cx, cy] = [(ax + bx) / 2 - dy * 0.22, (ay + by) / 2 + dx * 0.22];
  else if (zone === zoneOf(b)) {
    const inward = zone === 'east' ? -1 : 1;
    cx = (ax + bx) / 2 + inward * (16 + length * 0.3 + (a.index < b.index ? 9 : 0));
    cy = (ay + by) / 2;
  }
  const way = hypot(bx - cx, by - cy) || 1;
  const stop = b.radius * 1.1 + 4;
  const start = hypot(cx - ax, cy - ay) || 1;
  return {
    ax: ax + ((cx - ax) / start) * a.radius, ay: ay + ((cy - ay) / start) * a.radius, cx, cy,
    bx: bx - ((bx - cx) / way) * stop, by: by - ((by - cy) / way) * stop,
  };
}

const path = (c) => `M${px(c.ax)} ${px(c.ay)}Q${px(c.cx)} ${px(c.cy)} ${px(c.bx)} ${px(c.by)}`;

function along(c, t) {
  const u = 1 - t;
  return [u * u * c.ax + 2 * u * t * c.cx + t * t * c.bx, u * u * c.ay + 2 * u * t * c.cy + t * t * c.by];
}

// The drawn pair nearest to a point of the screen, within reach.
function nearestPair(x, y, reach = 8) {
  let best = null;
  let least = reach;
  const [px, py] = [x - ROOM.dx, y - ROOM.dy];
  for (const pair of seen.drawn) {
    const c = pair.curve;
    if (px < min(c.ax, c.bx, c.cx) - reach || px > max(c.ax, c.bx, c.cx) + reach) continue;
    if (py < min(c.ay, c.by, c.cy) - reach || py > max(c.ay, c.by, c.cy) + reach) continue;
    const distance = distanceTo(c, px, py);
    if (distance < least) [best, least] = [pair, distance];
  }
  return best;
}

function distanceTo(c, px, py) {
  let least = Infinity;
  let [x, y] = [c.ax, c.ay];
  for (let i = 1; i <= 20; i += 1) {
    const [nx, ny] = along(c, i / 20);
    const [dx, dy] = [nx - x, ny - y];
    const t = max(0, min(1, ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy || 1)));
    least = min(least, hypot(px - x - t * dx, py - y - t * dy));
    [x, y] = [nx, ny];
  }
  return least;
}
