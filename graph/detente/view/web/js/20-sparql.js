// The SPARQL of the current view: the same statements, found in the store.

const LISTS = {
  stance: ['det:stance ?stance', 'stance', 'stance'],
  type: ['det:eventType ?type', 'type', 'event'],
  kind: ['det:kind ?kind', 'kind', 'kind'],
  form: ['det:form ?form', 'form', 'form'],
  modality: ['det:modality ?modality', 'modality', 'modality'],
};

// The first and the last day of a date, which the store tells; an open side is the widest.
const BOUNDS = [
  'OPTIONAL { ?s det:date ?date }',
  'OPTIONAL { ?s det:edtf ?edtf }',
  'OPTIONAL { ?s det:earliest ?earliest }',
  'OPTIONAL { ?s det:latest ?latest }',
  'BIND(COALESCE(STR(?date), ?edtf, "") AS ?when)',
  'BIND(COALESCE(STR(?date), STR(?earliest), "") AS ?first)',
  'BIND(COALESCE(STR(?date), STR(?latest), "9999") AS ?last)',
];

function listPattern(key, values) {
  const [pattern, variable, path] = LISTS[key];
  return [`?s ${pattern} .`, `VALUES ?${variable} { ${values.map((value) => iri(path, value)).join(' ')} }`];
}

function patternOf({ key }, values) {
  if (LISTS[key]) return listPattern(key, values);
  if (key === 'negated') return [`?s det:negated ?negated . FILTER(?negated IN (${values.map((value) => value === 'yes').join(', ')}))`];
  if (key === 'actor') return ['?s det:actor|det:target ?party .', `VALUES ?party { ${values.map((value) => iri('entity', value)).join(' ')} }`];
  if (key === 'side') return [sidePattern(values)];
  return ['?s det:article ?article . OPTIONAL { ?article det:outlet ?outlet }', `FILTER(COALESCE(STR(?outlet), "-") IN (${values.map(literal).join(', ')}))`];
}

// "Other actors" are those of no side drawn apart, or of none known.
function sidePattern(values) {
  const own = Object.keys(packed.sides).filter((side) => side !== 'other');
  const list = (sides) => sides.map((side) => iri('entity', side)).join(', ');
  const tests = [];
  const named = values.filter((side) => side !== 'other');
  if (named.length) tests.push(`COALESCE(?country IN (${list(named)}), false)`);
  if (values.includes('other')) tests.push(`COALESCE(?country NOT IN (${list(own)}), true)`);
  return `?s det:actor ?speaker . OPTIONAL { ?speaker det:country ?country } FILTER(${tests.join(' || ')})`;
}

function timePattern() {
  const first = state.to ? `?first <= "${state.to}"` : '';
  const last = state.from ? `?last >= "${state.from}"` : '';
  const within = [first, last].filter(Boolean).join(' && ');
  if (!within) return state.undated ? [] : ['FILTER(?when != "")'];
  return [`FILTER(${state.undated ? '?when = "" || ' : '?when != "" && '}(${within}))`];
}

function selectionPattern() {
  if (!state.a) return [];
  if (state.b) return [`?s det:actor ${iri('entity', state.a.id)} ; det:target ${iri('entity', state.b.id)} .`];
  return [`?s det:actor|det:target ${iri('entity', state.a.id)} .`];
}

function sparql() {
  const facets = FACETS.flatMap((facet) => (state.chosen[facet.key].size ? patternOf(facet, [...state.chosen[facet.key]].sort()) : []));
  const lines = [
    '?s a det:Statement ; det:actor ?actor .', ...selectionPattern(), ...facets, ...BOUNDS,
    'OPTIONAL { ?s det:target ?target }', 'OPTIONAL { ?s det:text ?text }', ...timePattern(),
  ];
  const body = lines.map((line) => `  ${line}`).join('\n');
  return `PREFIX det: <${packed.base}ns#>\nSELECT DISTINCT ?s ?when ?actor ?target ?text WHERE {\n${body}\n} ORDER BY ?when ?s\n`;
}
