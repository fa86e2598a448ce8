// Pan, zoom, point and press in the graph, with mouse, fingers and keys.

const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 12;
const pointers = new Map();
let dragged = 0;
let frame = 0;
let settling = 0;
let moves = 0;

// Where an event happened, in pixels of the drawing.
function spot(event) {
  const box = find('#stage').getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

// Do the drawing of many events once, in the next frame.
function soon(draw) {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
}

// While a gesture lasts, the finished drawing is moved and stretched as one sheet, which costs
// next to nothing; small drawings are drawn anew in each frame, so that marks keep their size.
const LIVE_PAIRS = 150;
const sheet = { dx: 0, dy: 0, k: 1 };

function pan(dx, dy) {
  sheet.dx += dx;
  sheet.dy += dy;
  soon(moveSheet);
  settle();
}

function zoom(factor, x = ROOM.width / 2, y = ROOM.height / 2) {
  const now = ROOM.zoom * sheet.k;
  const change = max(LEAST_ZOOM, min(MOST_ZOOM, now * factor)) / now;
  sheet.dx = x - (x - sheet.dx) * change;
  sheet.dy = y - (y - sheet.dy) * change;
  sheet.k *= change;
  soon(moveSheet);
  settle();
}

function moveSheet() {
  if (seen.drawn.length <= LIVE_PAIRS) return layDown();
  find('#canvas').style.transform = `translate(${sheet.dx}px,${sheet.dy}px) scale(${sheet.k})`;
  return undefined;
}

// Take over where the sheet lies, and draw there.
function layDown() {
  ROOM.dx = ROOM.dx * sheet.k + sheet.dx;
  ROOM.dy = ROOM.dy * sheet.k + sheet.dy;
  ROOM.zoom *= sheet.k;
  Object.assign(sheet, { dx: 0, dy: 0, k: 1 });
  find('#canvas').style.transform = '';
  if (state.view === 'graph') place();
}

// Names find their places when the movement has ended: some time after the last frame of it
// was shown, or a slow machine would draw anew between any two frames.
function settle() {
  const mine = moves += 1;
  clearTimeout(settling);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (mine === moves) settling = setTimeout(() => { layDown(); if (state.view === 'graph') labels(); }, 140);
  }));
}

function refit() {
  layDown();
  fitted = null;
  if (state.view === 'graph') drawGraph();
}

function pointerMove(event) {
  const before = pointers.get(event.pointerId);
  if (!before) return hover(event);
  const now = spot(event);
  if (pointers.size === 2) pinch(event.pointerId, now);
  else {
    dragged += abs(now[0] - before[0]) + abs(now[1] - before[1]);
    if (dragged > 4) pan(now[0] - before[0], now[1] - before[1]);
  }
  pointers.set(event.pointerId, now);
  return undefined;
}

function pinch(moving, now) {
  const [still] = [...pointers].filter(([id]) => id !== moving).map(([, spot]) => spot);
  const before = pointers.get(moving);
  const spread = (p) => hypot(p[0] - still[0], p[1] - still[1]) || 1;
  dragged = 99;
  zoom(spread(now) / spread(before), (now[0] + still[0]) / 2, (now[1] + still[1]) / 2);
}

function press(event) {
  if (dragged > 4) return;
  const node = event.target.closest('.actor');
  if (node) return select(node.actor === state.a && !state.b ? null : node.actor);
  const pair = nearestPair(...spot(event));
  if (pair) select(pair.a, pair.b);
  else if (state.a) select(null);
}

function hover(event) {
  const tip = find('#tip');
  const node = event.target.closest('.actor');
  const [x, y] = spot(event);
  const pair = node ? null : nearestPair(x, y);
  find('#stage').classList.toggle('pointing', Boolean(node || pair));
  tip.hidden = !node && !pair;
  if (tip.hidden) return;
  tip.textContent = node
    ? `${node.actor.name} · ${kindOf(node.actor)}`
    : `${pair.a.name} → ${pair.b.name} · ${contents(pair)}`;
  tip.style.left = `${min(x + 14, ROOM.width - tip.offsetWidth - 6)}px`;
  tip.style.top = `${min(y + 16, ROOM.height - tip.offsetHeight - 6)}px`;
}

function nodeKey(event) {
  const node = event.target.closest('.actor');
  if (!node) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    select(node.actor);
    find('#panel-title')?.focus();
  } else if (DIRECTIONS[event.key]) {
    event.preventDefault();
    const next = neighbour(node.actor, DIRECTIONS[event.key]);
    if (next) {
      rove(next);
      next.node.focus();
    }
  }
}

function listenToGraph() {
  const stage = find('#stage');
  const up = (event) => { pointers.delete(event.pointerId); };
  on(stage, 'pointerdown', (event) => {
    if (!pointers.size) dragged = 0;
    pointers.set(event.pointerId, spot(event));
  });
  on(stage, 'pointermove', pointerMove);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) on(stage, end, up);
  on(stage, 'pointerleave', () => { find('#tip').hidden = true; });
  on(stage, 'click', press);
  on(stage, 'wheel', (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 500), ...spot(event));
  }, { passive: false });
  on(stage, 'keydown', nodeKey);
  on(find('#zoom-in'), 'click', () => zoom(1.4));
  on(find('#zoom-out'), 'click', () => zoom(1 / 1.4));
  on(find('#zoom-fit'), 'click', refit);
}
