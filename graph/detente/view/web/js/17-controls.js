// Search, filters, tabs, theme: what stands around the picture.

const MOST_HITS = 12;
const MOST_CHOICES = 60;
let hits = [];
let hit = 0;

// Letters without their accents and dots, so that anyone can type them.
const plain = (words) => words.normalize('NFD').replace(/[\p{M}.]/gu, '').toLowerCase().trim();

// Actors whose name has words that begin so: the known first, then the frequent. Those that
// only hold the letters come after.
function findActors(words) {
  const asked = plain(words);
  if (!asked) return [];
  const parts = asked.split(/\s+/);
  const begins = (actor) => parts.every((part) => plain(actor.name).split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part)));
  const rank = (actor) => [begins(actor), actor.known, plain(actor.name) === asked].map((good) => (good ? 0 : 1)).join('');
  return actors.filter((actor) => begins(actor) || plain(actor.name).includes(asked)).map((actor) => [rank(actor), actor])
    .sort(([p, a], [q, b]) => (p < q ? -1 : p > q ? 1 : b.count - a.count || a.index - b.index)).map(([, actor]) => actor);
}

function lookUp() {
  const words = find('#search').value.trim();
  hits = findActors(words).slice(0, MOST_HITS);
  hit = 0;
  drawHits(words);
}

function drawHits(words = '') {
  const list = find('#hits');
  const open = hits.length > 0;
  list.hidden = !open;
  list.replaceChildren(...hits.map((actor, i) => el('li', {
    id: `hit-${i}`, role: 'option', 'aria-selected': i === hit, on: { mousedown: (event) => { event.preventDefault(); take(actor); } },
  }, badge(actor), el('span', {}, actor.name), el('span', { class: 'quiet' }, plural(actor.count, 'statement')))));
  const input = find('#search');
  input.setAttribute('aria-expanded', open);
  if (open) input.setAttribute('aria-activedescendant', `hit-${hit}`);
  else input.removeAttribute('aria-activedescendant');
  if (words && !open) say(`No actor is called “${words}”`);
}

// Choosing an actor leads straight on to the evidence.
function take(actor) {
  find('#search').value = '';
  hits = [];
  drawHits();
  select(actor);
  find('#panel-title')?.focus();
}

function searchKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length) {
    event.preventDefault();
    hit = (hit + step + hits.length) % hits.length;
    drawHits();
  } else if (event.key === 'Enter' && hits.length) {
    event.preventDefault();
    take(hits[hit]);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    find('#search').value = '';
    hits = [];
    drawHits();
  }
}

function drawFilters() {
  const form = find('#filters');
  const wasOpen = new Set(findAll('details[open]', form).map((one) => one.dataset.facet));
  const focused = document.activeElement?.id;
  find('#facets').replaceChildren(...FACETS.map((facet) => drawFacet(facet, wasOpen.has(facet.key))));
  if (focused && focused.startsWith('choice-')) document.getElementById(focused)?.focus();
}

function drawFacet(facet, open) {
  const chosen = state.chosen[facet.key];
  const counts = new Map([...chosen].map((value) => [value, 0]));
  for (const statement of filtered(facet)) for (const value of new Set(facet.of(statement))) counts.set(value, (counts.get(value) || 0) + 1);
  const ranked = [...counts].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1));
  const choices = ranked.slice(0, MOST_CHOICES).map(([value, count], i) => {
    const id = `choice-${facet.key}-${i}`;
    return el('li', {}, el('label', { for: id }, el('input', { type: 'checkbox', id, checked: chosen.has(value), on: { change: () => toggle(facet, value) } }),
      facet.key === 'stance' ? stroke(value) : null, el('span', {}, facetName(facet, value)), el('span', { class: 'figure' }, figure(count))));
  });
  const few = ['stance', 'side', 'type'].includes(facet.key);
  return el('details', { open: open || few || chosen.size > 0, 'data-facet': facet.key },
    el('summary', {}, facet.label, chosen.size ? ` (${chosen.size})` : ''),
    el('ul', {}, choices),
    ranked.length > MOST_CHOICES ? el('p', { class: 'quiet' }, `${ranked.length - MOST_CHOICES} more: use the search.`) : null);
}

function toggle(facet, value) {
  const chosen = state.chosen[facet.key];
  if (chosen.has(value)) chosen.delete(value);
  else chosen.add(value);
  go({});
}

function clearFilters() {
  go({ from: '', to: '', undated: true, ego: 0, chosen: fresh().chosen });
}

// The filters in force, each with a way out.
function drawChips() {
  const chips = FACETS.flatMap((facet) => [...state.chosen[facet.key]].map((value) => [`${facet.label}: ${facetName(facet, value)}`, () => toggle(facet, value)]));
  if (state.from || state.to) chips.push([`${state.from || '…'} to ${state.to || '…'}`, () => go({ from: '', to: '' })]);
  if (!state.undated) chips.push(['dated only', () => go({ undated: true })]);
  if (state.ego && state.a) chips.push([`${state.a.name} and ${state.ego === 1 ? 'neighbours' : 'two steps'}`, () => go({ ego: 0 })]);
  find('#chips').replaceChildren(...chips.map(([words, drop]) => el('button', { 'aria-label': `Remove the filter ${words}`, on: { click: drop } }, words, el('span', { 'aria-hidden': 'true' }, ' ×'))));
  find('#filter-toggle').textContent = chips.length ? `Filters (${chips.length})` : 'Filters';
}

function drawCounts() {
  const drawn = state.view === 'graph' && seen.present.size !== seen.actors.size ? `, ${figure(seen.present.size)} drawn` : '';
  find('#counts').textContent = `${figure(seen.chosen.length)} of ${plural(statements.length, 'statement')} · ${plural(seen.actors.size, 'actor')}${drawn}`;
  const slider = find('#pairs');
  slider.max = max(1, min(MOST_PAIRS, seen.pairs.length));
  slider.value = min(state.pairs, slider.max);
  slider.disabled = seen.pairs.length < 2;
  find('#pairs-said').textContent = `${figure(seen.kept)} of ${plural(seen.pairs.length, 'pair')} drawn`;
}

function toggleFilters(open = find('#filters').hidden) {
  find('#filters').hidden = !open;
  find('#filter-toggle').setAttribute('aria-expanded', open);
  document.body.classList.toggle('filtering', open);
  if (open) drawFilters();
  if (open) find('#filters summary')?.focus();
  refit();
  drawStrip();
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
}
