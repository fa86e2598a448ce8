// The pairs as a table: the same picture for those who read rather than look.

const MOST_ROWS = 300;

function pairRow(pair) {
  const words = `${pair.a.name} → ${pair.b.name}; ${contents(pair)}`;
  const days = pair.statements.map((s) => s.date && (s.date.last || s.date.first)).filter(Boolean).sort();
  const last = days[days.length - 1] || 'undated';
  return el('tr', { class: isSelected(pair) ? 'chosen' : null },
    el('td', {}, badge(pair.a), ' ', pair.a.name),
    el('td', {}, badge(pair.b), ' ', pair.b.name),
    el('td', { class: 'figure' }, el('button', { class: 'link', 'aria-label': words, on: { click: () => select(pair.a, pair.b) } }, String(pair.statements.length))),
    el('td', {}, stroke(pair.stance), ' ', pair.stance, el('span', { class: 'apart' }, apart(pair.statements))),
    el('td', {}, [...new Set(pair.statements.map((s) => s.type))].join(', ')),
    el('td', { class: 'figure' }, last));
}

function drawTable() {
  const shown = (state.a ? seen.pairs.filter(isSelected) : seen.pairs).slice(0, MOST_ROWS);
  const all = state.a ? seen.pairs.filter(isSelected).length : seen.pairs.length;
  const alone = seen.chosen.filter((s) => !s.targets.length).length;
  const size = all > shown.length ? `The ${shown.length} strongest of ${plural(all, 'pair')}` : plural(all, 'pair');
  const caption = alone ? `${size}; ${plural(alone, 'statement')} without a target.` : `${size}.`;
  find('#table').replaceChildren(...(shown.length ? captioned(caption, el('table', { class: 'pairs' },
    el('thead', {}, el('tr', {}, ['Speaks', 'Is spoken of', 'Statements', 'Stance', 'Types', 'Latest'].map((words) => el('th', { scope: 'col' }, words)))),
    el('tbody', {}, shown.map(pairRow)))) : [emptyNote()]));
}

const emptyNote = () => el('p', { class: 'empty' }, statements.length ? 'Nothing matches these filters.' : 'This graph holds no statement.');
