// What the reader is looking at: one state, written to the address after every change.

const FACETS = [
  { key: 'actor', label: 'Actor', of: (s) => [s.actor, ...s.targets].map((a) => a.id), name: (id) => actorById.get(id)?.name },
  { key: 'side', label: 'Side of the speaker', of: (s) => [s.actor.side], name: (side) => packed.sides[side]?.[0] },
  { key: 'stance', label: 'Stance', of: (s) => [s.stance] },
  { key: 'type', label: 'Event type', of: (s) => [s.type] },
  { key: 'kind', label: 'Kind', of: (s) => [s.kind], name: (kind) => kind.replace('-', ' ') },
  { key: 'form', label: 'Form', of: (s) => [s.form] },
  { key: 'negated', label: 'Negation', of: (s) => [s.negated ? 'yes' : 'no'], name: (v) => (v === 'yes' ? 'reported as not happening' : 'not negated') },
  { key: 'modality', label: 'Modality', of: (s) => [s.modality] },
  { key: 'outlet', label: 'Outlet', of: (s) => [s.article.outlet || '-'], name: (outlet) => (outlet === '-' ? 'outlet unknown' : outlet) },
];
const facetName = (facet, value) => (facet.name && facet.name(value)) || value;
const VIEWS = ['graph', 'matrix', 'timeline', 'table'];
const FEW_PAIRS = NARROW.matches ? 16 : 80;
const MOST_PAIRS = 2000;
const MOST_LIT = NARROW.matches ? 16 : MOST_PAIRS;

const fresh = () => ({
  view: 'graph',
  a: null, // the selected actor, or the speaker of the selected pair
  b: null, // the target of the selected pair
  statement: null,
  reader: null,
  ego: 0,
  pairs: FEW_PAIRS,
  from: '',
  to: '',
  undated: true,
  chosen: Object.fromEntries(FACETS.map(({ key }) => [key, new Set()])),
});
let state = fresh();

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  state = fresh();
  const actor = (name) => actorById.get(given.get(name)) || null;
  if (VIEWS.includes(given.get('view'))) state.view = given.get('view');
  state.a = actor('a');
  state.b = state.a && actor('b');
  state.statement = statementById.get(given.get('s')) || null;
  state.reader = articleByKey.get(given.get('article')) || null;
  state.ego = min(2, max(0, parseInt(given.get('ego'), 10) || 0));
  state.pairs = min(MOST_PAIRS, max(1, parseInt(given.get('pairs'), 10) || FEW_PAIRS));
  for (const end of ['from', 'to']) if (DAY.test(given.get(end))) state[end] = given.get(end);
  state.undated = given.get('undated') !== 'no';
  for (const { key } of FACETS) for (const value of given.getAll(key)) state.chosen[key].add(value);
  if (NARROW.matches && !location.hash) Object.assign(state, { a: busiest(), ego: 1 });
}

function address() {
  const given = new URLSearchParams();
  const put = (name, value, when = value) => { if (when) given.append(name, value); };
  put('view', state.view, state.view !== 'graph');
  put('a', state.a?.id);
  put('b', state.b?.id);
  put('s', state.statement?.id);
  put('article', state.reader?.key);
  put('ego', state.ego);
  put('pairs', state.pairs, state.pairs !== FEW_PAIRS);
  put('from', state.from);
  put('to', state.to);
  put('undated', 'no', !state.undated);
  for (const { key } of FACETS) for (const value of [...state.chosen[key]].sort()) put(key, value);
  return `#${given}`;
}

// Change the state and show it; a new selection is a step that the Back button undoes.
function go(change, { step = false } = {}) {
  Object.assign(state, change);
  const hash = address();
  if (hash !== location.hash && !(hash === '#' && !location.hash)) {
    if (step) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }
  show();
}

const select = (a, b = null, statement = null) => go({ a, b, statement, ego: a && !b ? state.ego : 0 }, { step: true });

// Follow the address when the reader goes back or pastes another.
on(window, 'popstate', () => { readAddress(); show(); });

function busiest() {
  return actors.filter((actor) => actor.drawn && actor.degree)[0] || null;
}
