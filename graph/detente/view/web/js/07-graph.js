// Draw actors and arrows. Marks are made once and moved; arrows are made anew for each choice.

const widthOf = (pair) => min(6, 0.8 + 0.9 * Math.sqrt(pair.statements.length));

function makeNode(actor) {
  const lines = label(actor).lines.map((line) => svg('tspan', {}, `${line} `));
  const name = `${actor.name}, ${kindOf(actor)}, ${packed.sides[actor.side][0]}, ${plural(actor.degree, 'arrow')}`;
  actor.node = svg('g', {
    class: `actor side-${actor.side}${isBig(actor) ? ' big' : ''}`, role: 'button', tabindex: -1, 'aria-label': name,
  }, svg('circle', { class: 'grip', r: max(12, actor.radius * 1.22 + 4) }), mark(actor, actor.radius, 2), svg('text', { 'aria-hidden': 'true' }, lines));
  actor.node.actor = actor;
  return actor.node;
}

function makeGraph() {
  find('#scene').classList.toggle('crowded', crowded);
  for (const stance of STANCES) {
    find('#heads').append(svg('marker', {
      id: `head-${stance}`, viewBox: '0 0 8 8', refX: 5.5, refY: 4, markerWidth: 9, markerHeight: 9, orient: 'auto', markerUnits: 'userSpaceOnUse',
    }, svg('path', { class: `head ${stance}`, d: 'M0 .8L8 4L0 7.2L1.8 4Z' })));
  }
  find('#actors').append(...[...drawnActors].reverse().map(makeNode));
}

// Explain the stances, and the sides and kinds that there are.
function makeLegend() {
  const sides = new Set(drawnActors.map((actor) => actor.side));
  const kinds = new Set(drawnActors.map(kindOf));
  const list = (name, items) => el('ul', { class: 'legend', 'aria-label': name }, items.map((item) => el('li', {}, item)));
  find('#legend').append(
    list('Stance', STANCES.map((stance) => [stroke(stance), stance])),
    list('Side', Object.entries(packed.sides).filter(([side]) => sides.has(side)).map(([side, [words]]) => [badge({ side, kind: 'person' }), words])),
    list('Kind', Object.entries(packed.kinds).filter(([, [, , words]]) => kinds.has(words)).map(([kind, [, , words]]) => [badge({ kind }), words])));
}

let fitted = null;
let lit = new Set();

function drawGraph() {
  const shown = drawnActors.filter((actor) => seen.present.has(actor));
  const ego = state.ego && state.a;
  const moved = ego ? shown : shown.filter(isGuest);
  const key = `${ego ? 'ego' : ''}${moved.map((actor) => actor.index)}`;
  if (fitted !== key) {
    const home = drawnActors.filter((actor) => !isGuest(actor));
    spots = ego ? gather(shown) : seat(moved, home);
    fit(ego ? shown : [...home, ...moved]);
    fitted = key;
  }
  for (const actor of drawnActors) actor.node.classList.toggle('gone', !seen.present.has(actor));
  lit = markSelection();
  const weakestFirst = [...seen.drawn].reverse();
  find('#arrows').replaceChildren(...weakestFirst.map((pair) => {
    pair.line = svg('path', {
      class: `line ${pair.stance}${isSelected(pair) ? ' on' : ''}`, 'stroke-width': px(widthOf(pair)), 'marker-end': `url(#head-${pair.stance})`,
    });
    return pair.line;
  }));
  place();
  labels();
  find('#nothing').hidden = shown.length > 0;
}

// Light the selected actors and their neighbours, and dim the rest.
function markSelection() {
  const bright = new Set();
  if (state.a) {
    for (const one of [state.a, state.b]) if (one) bright.add(one);
    for (const pair of seen.drawn) if (isSelected(pair)) bright.add(pair.a).add(pair.b);
  }
  find('#scene').classList.toggle('dim', bright.size > 0);
  for (const actor of drawnActors) {
    const chosen = actor === state.a || actor === state.b;
    actor.node.classList.toggle('on', bright.has(actor));
    actor.node.classList.toggle('chosen', chosen);
    actor.node.setAttribute('aria-pressed', chosen);
  }
  rove(state.a?.drawn ? state.a : drawnActors.find((actor) => seen.present.has(actor)));
  return bright;
}

// Move marks and arrows to where the present zoom puts them.
function place() {
  find('#scene').setAttribute('transform', `translate(${px(ROOM.dx)} ${px(ROOM.dy)})`);
  for (const actor of drawnActors) {
    const [x, y] = at(actor);
    actor.node.setAttribute('transform', `translate(${px(x)} ${px(y)})`);
  }
  for (const pair of seen.drawn) {
    pair.curve = curve(pair);
    pair.line.setAttribute('d', path(pair.curve));
  }
  captionPair();
  captionFoot();
}

// Say of those who stand apart at the foot why they do, and how many there are.
function captionFoot() {
  const alone = drawnActors.filter((actor) => !actor.degree && seen.present.has(actor));
  const words = find('#foot');
  const all = [...seen.actors].filter((actor) => !actor.degree).length;
  words.textContent = all > alone.length ? `without an arrow: ${alone.length} of ${all}` : 'without an arrow';
  words.style.display = alone.length ? '' : 'none';
  if (!alone.length) return;
  const [x, y] = at(alone.reduce((p, q) => (q.y < p.y || (q.y === p.y && q.x < p.x) ? q : p)));
  words.setAttribute('x', px(x - alone[0].radius));
  words.setAttribute('y', px(y - 18));
}

function labels() {
  const shown = drawnActors.filter((actor) => seen.present.has(actor));
  const sides = arrangeLabels(shown, lit);
  for (const actor of shown) setLabel(actor, sides.get(actor));
}

// Words stand on an arrow only when it is the one selected.
function captionPair() {
  const pair = state.b && seen.drawn.find(isSelected);
  const caption = find('#caption');
  caption.replaceChildren();
  if (!pair) return;
  const [x, y] = along(pair.curve, 0.5);
  const types = [...new Set(pair.statements.map((s) => s.type))];
  const words = `${pair.statements.length} × ${types.slice(0, 2).join(', ')}${types.length > 2 ? ' …' : ''}`;
  caption.append([words, apart(pair.statements)].filter(Boolean).join('; '));
  caption.setAttribute('x', px(x));
  caption.setAttribute('y', px(y - 7));
}

// One mark at a time can be reached with Tab; the arrow keys go on from there.
let roving = null;
function rove(actor) {
  if (roving) roving.node.setAttribute('tabindex', -1);
  roving = actor || null;
  if (roving) roving.node.setAttribute('tabindex', 0);
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest mark in a direction, within half a right angle or so; sideways steps cost double.
function neighbour(actor, [dx, dy]) {
  const [x, y] = at(actor);
  const cost = (other) => {
    const [ox, oy] = at(other);
    const ahead = (ox - x) * dx + (oy - y) * dy;
    const aside = abs((ox - x) * dy) + abs((oy - y) * dx);
    return ahead > aside * 0.8 ? ahead + 2 * aside : Infinity;
  };
  const others = drawnActors.filter((other) => other !== actor && seen.present.has(other));
  const best = others.reduce((p, q) => (cost(q) < cost(p) ? q : p), actor);
  return best !== actor && cost(best) < Infinity ? best : null;
}
