// From all statements to those in view, and from these to the pairs that are drawn.

function passes(statement, facet) {
  const chosen = state.chosen[facet.key];
  return !chosen.size || facet.of(statement).some((value) => chosen.has(value));
}

// A date of many days passes when any of them lies between the two ends.
function inTime({ date }) {
  if (!date) return state.undated;
  return (!state.from || !date.last || date.last >= state.from) && (!state.to || !date.first || date.first <= state.to);
}

const filtered = (except = null) => statements.filter((s) => inTime(s) && FACETS.every((f) => f === except || passes(s, f)));

// Fold statements into ordered pairs, strongest first; the same order as in the package.
function foldPairs(chosen) {
  const pairs = new Map();
  for (const statement of chosen) {
    if (!statement.actor.drawn) continue;
    for (const target of statement.targets) {
      if (!target.drawn) continue;
      const key = statement.actor.index * actors.length + target.index;
      if (!pairs.has(key)) pairs.set(key, { key, a: statement.actor, b: target, statements: [] });
      pairs.get(key).statements.push(statement);
    }
  }
  const folded = [...pairs.values()];
  for (const pair of folded) pair.stance = majority(pair.statements);
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return folded.sort((p, q) => q.statements.length - p.statements.length || order(p.a.id, q.a.id) || order(p.b.id, q.b.id));
}

function countStances(chosen) {
  const counts = Object.fromEntries(STANCES.map((stance) => [stance, 0]));
  for (const statement of chosen) counts[statement.stance] += 1;
  return counts;
}

// The stance of at least three statements in five, or mixed.
function majority(chosen) {
  const counts = countStances(chosen);
  const most = STANCES.find((stance) => counts[stance] * 5 >= chosen.length * 3);
  return most || 'mixed';
}

// Each actor's strongest pair, then the strongest of all.
function backbone(pairs, limit) {
  const seen = new Set();
  const first = [];
  const rest = [];
  for (const pair of pairs) {
    (seen.has(pair.a) && seen.has(pair.b) ? rest : first).push(pair);
    seen.add(pair.a).add(pair.b);
  }
  return new Set([...first, ...rest].slice(0, limit));
}

// The actors within so many steps of one.
function around(actor, depth, pairs) {
  const near = new Set([actor]);
  for (let step = 0; step < depth; step += 1) {
    const edge = new Set(near);
    for (const { a, b } of pairs) if (edge.has(a) !== edge.has(b)) near.add(a).add(b);
  }
  return near;
}

// What is to be seen now; made once for each change of the state.
let seen = null;

function look() {
  let chosen = filtered();
  let pairs = foldPairs(chosen);
  let near = null;
  if (state.ego && state.a) {
    near = around(state.a, state.ego, pairs);
    pairs = pairs.filter((pair) => near.has(pair.a) && near.has(pair.b));
    chosen = chosen.filter((s) => concerns(s) || (near.has(s.actor) && s.targets.some((target) => near.has(target))));
  }
  const most = min(state.pairs, MOST_PAIRS);
  const inner = near ? pairs : pairs.filter(({ a, b }) => a.index < packed.core && b.index < packed.core);
  const kept = backbone(inner, most);
  for (const pair of pairs) if (kept.size < most) kept.add(pair);
  const drawn = pairs.filter((pair) => kept.has(pair));
  for (const pair of pairs) if (isSelected(pair) && !kept.has(pair) && drawn.length < MOST_LIT) drawn.push(pair);
  const present = new Set(state.a?.drawn ? [state.a] : []);
  for (const pair of drawn) present.add(pair.a).add(pair.b);
  for (const { actor, targets } of NARROW.matches ? [] : chosen) {
    for (const one of [actor, ...targets]) if (one.drawn && (near ? near.has(one) && drawnActors.length <= packed.core : one.index < packed.core || !one.degree)) present.add(one);
  }
  seen = { chosen, pairs, drawn, kept: kept.size, present, actors: everyone(chosen), picked: pick(chosen) };
}

// Who speaks, or is spoken of by somebody named: the nodes of the network.
function everyone(chosen) {
  const nobody = actorById.get('unspecified');
  const some = new Set(chosen.filter((s) => s.actor !== nobody).flatMap((s) => [s.actor, ...s.targets]));
  some.delete(nobody);
  return some;
}

const isSelected = ({ a, b }) => Boolean(state.a) && (state.b ? a === state.a && b === state.b : a === state.a || b === state.a);

const concerns = (statement) => (state.b
  ? statement.actor === state.a && statement.targets.includes(state.b)
  : statement.actor === state.a || statement.targets.includes(state.a));

// The statements of the selection, latest first, the undated after them.
function pick(chosen) {
  if (!state.a) return state.statement ? [state.statement] : [];
  const when = ({ date }) => (date ? date.last || date.first : '');
  return chosen.filter(concerns).sort((p, q) => (when(p) < when(q) ? 1 : when(p) > when(q) ? -1 : p.index - q.index));
}
