// Give names a place beside their marks so that none lies on another; the most connected first.

const SIDES_OF_MARK = { left: ['left', 'right', 'below', 'above'], right: ['right', 'left', 'below', 'above'], below: ['below', 'right', 'left', 'above'] };
const FEW_LABELS = 12;

function labelBox(actor, side, x, y) {
  const { width, height } = label(actor);
  const gap = actor.radius * 1.22 + 7;
  if (side === 'left') return { x: x - gap - width, y: y - height / 2, width, height };
  if (side === 'right') return { x: x + gap, y: y - height / 2, width, height };
  return { x: x - width / 2, y: side === 'below' ? y + gap - 1 : y - gap - height + 2, width, height };
}

// A coarse grid over the screen, so that each name is compared with its neighbours only.
function makeGrid(cell = 96) {
  const cells = new Map();
  const each = (box, visit) => {
    for (let i = floor(box.x / cell); i <= floor((box.x + box.width) / cell); i += 1) {
      for (let j = floor(box.y / cell); j <= floor((box.y + box.height) / cell); j += 1) visit(`${i},${j}`);
    }
  };
  const meets = (p, q) => p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
  return {
    add(box, ...whose) { each(box, (name) => { if (!cells.has(name)) cells.set(name, []); cells.get(name).push([box, ...whose]); }); },
    // A great actor's name may cover the small marks of others, but no name.
    free(box, owner) {
      let clear = true;
      const hinders = ([other, whose, isMark]) => whose !== owner && !(isMark && isBig(owner) && !isBig(whose)) && meets(box, other);
      each(box, (name) => { clear = clear && !(cells.get(name) || []).some(hinders); });
      return clear;
    },
  };
}

// Return the side at which each actor's name stands, or nothing where there is no room.
function arrangeLabels(shown, lit) {
  const grid = makeGrid();
  for (const actor of shown) {
    const [x, y] = onScreen(actor);
    grid.add({ x: x - actor.radius, y: y - actor.radius, width: 2 * actor.radius, height: 2 * actor.radius }, actor, true);
  }
  const knobs = find('.zoom').getBoundingClientRect();
  const room = find('#stage').getBoundingClientRect();
  grid.add({ x: knobs.left - room.left, y: knobs.top - room.top, width: knobs.width, height: knobs.height }, null);
  const foot = find('#foot').getBBox();
  if (foot.width) grid.add({ x: foot.x + ROOM.dx, y: foot.y + ROOM.dy, width: foot.width, height: foot.height }, null);
  const sides = new Map();
  const wanted = [...shown].sort((p, q) => lit.has(q) - lit.has(p) || q.degree - p.degree || p.index - q.index);
  const most = NARROW.matches ? FEW_LABELS : Infinity;
  for (const actor of wanted) {
    if (sides.size >= most) break;
    const [x, y] = onScreen(actor);
    const side = SIDES_OF_MARK[actor.home].find((name) => {
      const box = labelBox(actor, name, x, y);
      const inside = box.x >= 2 && box.x + box.width <= ROOM.width - 2 && box.y >= 2 && box.y + box.height <= ROOM.height - 2;
      return inside && grid.free(box, actor);
    });
    if (!side) continue;
    sides.set(actor, side);
    grid.add(labelBox(actor, side, x, y), actor);
  }
  return sides;
}

function setLabel(actor, side) {
  const words = actor.node.lastChild;
  words.classList.toggle('off', !side);
  if (!side) return;
  const { height } = label(actor);
  const box = labelBox(actor, side, 0, 0);
  const x = side === 'left' ? box.x + box.width : side === 'right' ? box.x : 0;
  words.setAttribute('text-anchor', side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle');
  [...words.children].forEach((line, i) => {
    line.setAttribute('x', px(x));
    line.setAttribute('y', px(box.y + height / 2 + 4.2 + (i - (words.children.length - 1) / 2) * 14));
  });
}
