// The evidence panel: what is selected, and the sentence behind each statement.

const CARDS = 25;
let cardsShown = CARDS;
let panelOf = '';

function drawPanel() {
  const panel = find('#panel');
  const now = `${state.a?.id}>${state.b?.id}>${state.statement?.id}`;
  if (now !== panelOf) {
    cardsShown = CARDS;
    panel.scrollTop = 0;
  }
  panelOf = now;
  panel.replaceChildren(...(state.a || state.statement ? selection() : overview()).filter(Boolean));
  if (state.statement) find('.card.chosen', panel)?.scrollIntoView({ block: 'nearest' });
}

const title = (...words) => el('h2', { id: 'panel-title', tabindex: -1 }, words);

function overview() {
  if (!seen.chosen.length) {
    return [title('Nothing to show'), el('p', {}, statements.length ? 'No statement matches these filters.' : 'No statement was found in the articles.'),
      statements.length ? button('Clear the filters', clearFilters) : null];
  }
  return [
    title('Who says what about whom'),
    el('p', { class: 'quiet' }, 'Choose an actor or an arrow to read the sentences behind it. ', el('kbd', {}, '/'), ' searches, ', el('kbd', {}, 'Esc'), ' clears, arrow keys walk from actor to actor.'),
    el('h3', {}, 'Most said'),
    pairList(seen.pairs.slice(0, 10)),
    alone(),
  ];
}

// A way to what has no arrow: statements without a target, by speaker.
function alone() {
  const count = seen.chosen.filter((s) => !s.targets.length).length;
  return count ? el('p', { class: 'quiet' }, `${plural(count, 'statement')} without a target: choose the speaker to read them, or see the timeline.`) : null;
}

function pairList(pairs) {
  const most = max(1, ...pairs.map((pair) => pair.statements.length));
  return el('ul', { class: 'pairlist' }, pairs.map((pair) => el('li', {}, el('button', { on: { click: () => select(pair.a, pair.b) } },
    el('span', { class: 'names' }, named(pair.a, '\u00a0→'), ' ', named(pair.b)),
    el('span', { class: 'bar' }, bar(countStances(pair.statements), pair.statements.length / most)),
    el('span', { class: 'figure' }, String(pair.statements.length))))));
}

const named = (actor, after = '') => el('span', { class: 'named' }, badge(actor), actor.name, after);

function bar(counts, share = 1) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0) || 1;
  const picture = svg('svg', { class: 'stances', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  let x = 0;
  for (const stance of STANCES) {
    const width = (counts[stance] / all) * 100 * share;
    if (width) picture.append(svg('rect', { class: `bar ${stance}`, x, y: 0, width, height: 6 }));
    x += width;
  }
  return picture;
}

function selection() {
  const some = seen.picked;
  const head = state.b ? pairHead(some) : state.a ? actorHeadline(some) : [title('One statement')];
  return [
    el('button', { class: 'close', 'aria-label': 'Clear the selection', on: { click: () => select(null) } }, '×'),
    ...head,
    some.length ? null : el('p', {}, 'No statement of this selection passes the filters. ', button('Clear the filters', clearFilters)),
    ...some.slice(0, cardsShown).map(card),
    state.statement && !some.slice(0, cardsShown).includes(state.statement) ? card(state.statement) : null,
    some.length > cardsShown ? button(`Show ${min(CARDS, some.length - cardsShown)} more of ${some.length - cardsShown}`, moreCards, { class: 'more' }) : null,
  ];
}

function moreCards() {
  const first = cardsShown;
  cardsShown += CARDS;
  drawPanel();
  findAll('.card', find('#panel'))[first]?.querySelector('button')?.focus();
}

function tally(some) {
  const counts = countStances(some);
  return el('div', { class: 'tally' }, bar(counts), el('p', { class: 'quiet' },
    STANCES.filter((stance) => counts[stance]).map((stance) => `${counts[stance]} ${stance}`).join(' · '), el('span', { class: 'apart' }, apart(some))));
}

function pairHead(some) {
  const back = seen.pairs.find((pair) => pair.a === state.b && pair.b === state.a);
  return [
    title(named(state.a, '\u00a0→'), ' ', named(state.b)),
    el('p', { class: 'quiet' }, `${plural(some.length, 'statement')}${days(some)}`),
    tally(some),
    el('p', { class: 'steps' }, button(`All about ${state.a.name}`, () => select(state.a)), back ? button(`Reverse: ${back.statements.length}`, () => select(state.b, state.a)) : null),
  ];
}

function actorHeadline(some) {
  const speaks = some.filter((s) => s.actor === state.a).length;
  const partners = seen.pairs.filter(isSelected).slice(0, 3);
  const ego = (depth, words) => el('label', {}, el('input', { type: 'radio', name: 'ego', checked: state.ego === depth, on: { change: () => { go({ ego: depth }); find('[name=ego]:checked')?.focus(); } } }), words);
  return [
    title(named(state.a)),
    el('p', { class: 'quiet' }, `${kindOf(state.a)} · ${packed.sides[state.a.side][0]} · speaks in ${speaks}, spoken of in ${some.length - speaks}${days(some)}`),
    tally(some),
    partners.length ? el('fieldset', { class: 'ego' }, el('legend', { class: 'unseen' }, 'Show'), ego(0, 'everyone'), ego(1, 'neighbours'), ego(2, 'two steps')) : null,
    partners.length ? pairList(partners) : null,
  ];
}

function days(some) {
  const known = some.filter((s) => s.date).map((s) => s.date.last || s.date.first).sort();
  if (!known.length) return '';
  const [first, last] = [known[0], known[known.length - 1]];
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
