// Start: read the address, draw, and listen.

const DRAW = { graph: drawGraph, matrix: drawMatrix, timeline: drawTimeline, table: drawTable };

function show() {
  look();
  for (const view of VIEWS) {
    const tab = find(`#tab-${view}`);
    const open = view === state.view;
    tab.setAttribute('aria-selected', open);
    tab.tabIndex = open ? 0 : -1;
    find(`#view-${view}`).hidden = !open;
  }
  document.body.dataset.view = state.view;
  for (const name of ['svg', 'png']) {
    Object.assign(find(`#export-${name}`), { disabled: !pictured(), title: pictured() ? '' : 'The graph and the timeline are saved as pictures' });
  }
  DRAW[state.view]();
  drawPanel();
  drawStrip();
  drawCounts();
  drawChips();
  if (!find('#filters').hidden) drawFilters();
  drawReader();
}

function tabKey(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return;
  const next = VIEWS[(VIEWS.indexOf(state.view) + step + VIEWS.length) % VIEWS.length];
  go({ view: next });
  find(`#tab-${next}`).focus();
}

const EXPORTS = {
  csv: () => save([csv()], 'text/csv;charset=utf-8', 'detente-statements.csv'),
  svg: () => save([picture().words], 'image/svg+xml', `detente-${state.view}.svg`),
  png: savePng,
  turtle: () => save([turtle()], 'text/turtle;charset=utf-8', 'detente-view.ttl'),
  sparql: () => copy(sparql()),
  link: () => copy(location.href),
};

function pageKey(event) {
  const writing = event.target.closest('input, textarea, select');
  if (find('#reader').open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && find('#export').open) {
    find('#export').open = false;
    find('#export summary').focus();
  } else if (event.key === 'Escape' && !find('#filters').hidden) {
    toggleFilters(false);
    find('#filter-toggle').focus();
  } else if (event.key === 'Escape') select(null);
  if (writing && writing.type !== 'range') return;
  const keys = {
    '/': () => find('#search').focus(), '+': () => zoom(1.4), '-': () => zoom(1 / 1.4), 0: refit,
    1: () => go({ view: 'graph' }), 2: () => go({ view: 'matrix' }), 3: () => go({ view: 'timeline' }), 4: () => go({ view: 'table' }), f: () => toggleFilters(),
  };
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
}

function listen() {
  for (const view of VIEWS) on(find(`#tab-${view}`), 'click', () => go({ view }));
  on(find('#tabs'), 'keydown', tabKey);
  on(find('#search'), 'input', lookUp);
  on(find('#search'), 'keydown', searchKey);
  on(find('#search'), 'blur', () => { hits = []; drawHits(); });
  on(find('#filter-toggle'), 'click', () => toggleFilters());
  on(find('#filter-clear'), 'click', clearFilters);
  on(find('#filter-close'), 'click', () => { toggleFilters(false); find('#filter-toggle').focus(); });
  on(find('#theme'), 'click', switchTheme);
  on(find('#pairs'), 'input', (event) => go({ pairs: Number(event.target.value) }));
  on(find('#view-matrix'), 'keydown', matrixKey);
  on(find('#timeline'), 'click', openDot);
  on(find('#timeline'), 'keydown', timelineKey);
  for (const [name, run] of Object.entries(EXPORTS)) {
    on(find(`#export-${name}`), 'click', () => { find('#export').open = false; run(); });
  }
  on(document, 'keydown', pageKey);
  on(document, 'click', (event) => { if (!event.target.closest('#export')) find('#export').open = false; });
  let waiting = 0;
  on(window, 'resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { fitted = null; show(); }, 120);
  });
  on(matchMedia('print'), 'change', refit);
  listenToGraph();
  listenToStrip();
  listenToReader();
}

readAddress();
makeGraph();
makeLegend();
listen();
show();
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn')));
document.documentElement.dataset.ready = 'yes';
