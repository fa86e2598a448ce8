// Take the view along: as CSV, as a picture, as Turtle, or as the SPARQL that finds it again.

const CSV_HEAD = ['statement', 'date', 'date_basis', 'reported', 'actor', 'targets', 'about', 'event_type', 'stance', 'kind', 'form', 'negated', 'modality', 'text', 'article', 'outlet', 'start', 'end'];

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function csvCell(value) {
  const words = String(value ?? '');
  const safe = /^[\s]*[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}

const chosenNow = () => (state.a ? seen.picked : seen.chosen);

function csv() {
  const names = (some) => some.map((actor) => actor.name).join('; ');
  const rows = chosenNow().map((s) => [s.id, s.date?.edtf, s.basis, s.reported?.edtf, s.actor.name, names(s.targets), names(s.about), s.type, s.stance, s.kind, s.form,
    s.negated ? 'true' : 'false', s.modality, wordsOf(s), s.article.key, s.article.outlet, s.content[0].from, s.content[s.content.length - 1].to]);
  return `\ufeff${[CSV_HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function savePng() {
  const { words, width, height } = picture(2);
  const image = new Image();
  on(image, 'load', () => {
    const paper = el('canvas', { width, height });
    paper.getContext('2d').drawImage(image, 0, 0);
    paper.toBlob((blob) => save([blob], 'image/png', `detente-${state.view}.png`));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(words)}`;
}

const iri = (kind, name) => `<${packed.base}${kind}/${encodeURIComponent(name)}>`;
const literal = (words) => `"${words.replace(/[\\"\n\r\t]/g, (c) => ({ '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[c])}"`;

function turtleStatement(s) {
  const date = s.date && (DAY.test(s.date.edtf) ? `det:date "${s.date.edtf}"^^xsd:date` : `det:edtf ${literal(s.date.edtf)}`);
  const lines = [
    'a det:Statement', `det:actor ${iri('entity', s.actor.id)}`, s.article.text ? `det:text ${literal(wordsOf(s))}@en` : null,
    ...s.targets.map((t) => `det:target ${iri('entity', t.id)}`), date, s.reported ? `det:reported "${s.reported.edtf}"^^xsd:date` : null,
    ...s.about.map((t) => `det:about ${iri('entity', t.id)}`), s.behalf ? `det:onBehalfOf ${iri('entity', s.behalf.id)}` : null,
    ...s.joint.map((t) => `det:jointWith ${iri('entity', t.id)}`), s.according ? `det:accordingTo ${iri('entity', s.according.id)}` : null,
    s.repeats >= 0 ? `det:repeats ${iri('statement', statements[s.repeats].id)}` : null,
    `det:kind ${iri('kind', s.kind)}`, `det:eventType ${iri('event', s.type)}`, `det:stance ${iri('stance', s.stance)}`, `det:form ${iri('form', s.form)}`,
    `det:negated ${s.negated}`, `det:modality ${iri('modality', s.modality)}`, `det:article ${iri('article', s.article.iri)}`,
    `det:charStart ${s.content[0].from}`, `det:charEnd ${s.content[s.content.length - 1].to}`,
  ].filter(Boolean);
  return `${iri('statement', s.id)} ${lines.join(' ;\n    ')} .\n`;
}

function turtle() {
  const prefixes = `@prefix det: <${packed.base}ns#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
  const chosen = chosenNow();
  const named = new Set(chosen.flatMap((s) => [s.actor, ...s.targets, ...s.about]));
  const names = [...named].map((actor) => `${iri('entity', actor.id)} rdfs:label ${literal(actor.name)}@en .\n`);
  return `${prefixes}\n${chosen.map(turtleStatement).join('\n')}\n${names.join('')}`;
}
