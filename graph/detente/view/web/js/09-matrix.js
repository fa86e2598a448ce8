// The matrix: rows speak, columns are spoken of. One cell at a time is in the order of Tab.

const MATRIX_SIZE = 32;
const SIGNS = { conflictual: '−', mixed: '±', neutral: '', cooperative: '+' };
const ZONES = ['west', 'middle', 'east'];

function matrixActors() {
  const strength = new Map();
  for (const { a, b, statements: some } of seen.pairs) {
    for (const actor of [a, b]) strength.set(actor, (strength.get(actor) || 0) + some.length);
  }
  const must = [state.a, state.b].filter((actor) => actor && strength.has(actor));
  const ranked = [...strength.keys()].sort((p, q) => strength.get(q) - strength.get(p) || p.index - q.index);
  const kept = [...new Set([...must, ...ranked])].slice(0, MATRIX_SIZE);
  kept.sort((p, q) => ZONES.indexOf(zoneOf(p)) - ZONES.indexOf(zoneOf(q)) || ranked.indexOf(p) - ranked.indexOf(q));
  return { kept, all: ranked.length };
}

function actorHead(actor, scope) {
  const chosen = actor === state.a || actor === state.b;
  return el('th', { scope, class: `side-${actor.side}${chosen ? ' chosen' : ''}` },
    el('button', { tabindex: -1, title: actor.name, on: { click: () => select(actor) } }, badge(actor), el('span', {}, actor.name)));
}

function matrixCell(row, column, pair, next) {
  const border = next && zoneOf(next) !== zoneOf(column) ? ' edge' : '';
  if (row === column) return el('td', { class: `self${border}` });
  if (!pair) return el('td', { class: border.trim() || null });
  const count = pair.statements.length;
  const level = count > 9 ? 4 : count > 4 ? 3 : count > 1 ? 2 : 1;
  const chosen = isSelected(pair) ? ' chosen' : '';
  const words = `${row.name} on ${column.name}: ${contents(pair)}`;
  return el('td', { class: border.trim() || null }, el('button', {
    class: `cell ${pair.stance} level-${level}${chosen}${pair.statements.some((s) => s.negated) ? ' negated' : ''}`, tabindex: -1, title: words, 'aria-label': words,
    on: { click: () => select(row, column) },
  }, String(count), el('span', { 'aria-hidden': 'true' }, SIGNS[pair.stance])));
}

function drawMatrix() {
  const { kept, all } = matrixActors();
  const pairs = new Map(seen.pairs.map((pair) => [pair.key, pair]));
  const rows = kept.map((row, i) => el('tr', { class: kept[i + 1] && zoneOf(kept[i + 1]) !== zoneOf(row) ? 'edge' : null },
    actorHead(row, 'row'),
    kept.map((column, j) => matrixCell(row, column, pairs.get(row.index * actors.length + column.index), kept[j + 1]))));
  const size = all > kept.length ? `The ${kept.length} busiest of ${all} actors in pairs` : `${plural(all, 'actor')} in pairs`;
  const caption = `Rows speak, columns are spoken of. ${size}; the figure counts statements, − conflictual, + cooperative, ± mixed; a dark corner marks pairs with a negated statement.`;
  find('#matrix').replaceChildren(...(kept.length ? captioned(caption, el('table', { class: 'matrix' },
    el('thead', {}, el('tr', {}, el('td'), kept.map((actor) => actorHead(actor, 'col')))),
    el('tbody', {}, rows))) : [emptyNote()]));
  const first = find('.matrix .cell.chosen') || find('.matrix .cell');
  if (first) first.tabIndex = 0;
}

// Arrow keys go from cell to cell, over the empty ones.
function matrixKey(event) {
  const step = DIRECTIONS[event.key];
  const cell = event.target.closest('.matrix button');
  if (!step || !cell) return;
  event.preventDefault();
  const table = cell.closest('table');
  let [column, row] = [cell.parentNode.cellIndex, cell.closest('tr').rowIndex];
  for (;;) {
    [column, row] = [column + step[0], row + step[1]];
    const there = table.rows[row]?.cells[column];
    if (!there) return;
    const next = find('button', there);
    if (!next) continue;
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    return;
  }
}
