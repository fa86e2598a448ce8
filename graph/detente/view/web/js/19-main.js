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
  svg: () => save([picture()], 'image/svg+xml', 'detente-graph.svg'),
  png: savePng,
  turtle: () => save([turtle()], 'text/turtle;charset=utf-8', 'detente-view.ttl'),
  sparql: () => copy(sparql()),
  link: () => copy(location.href),
};

function pageKey(event) {
  const writing = event.target.closest('input, textarea, select');
  if (find('#reader').open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && !find('#filters').hidden) {
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
  for (const view of VIEWS) find(`#tab-${view}`).addEventListener('click', () => go({ view }));
  find('#tabs').addEventListener('keydown', tabKey);
  find('#search').addEventListener('input', lookUp);
  find('#search').addEventListener('keydown', searchKey);
  find('#search').addEventListener('blur', () => { hits = []; drawHits(); });
  find('#filter-toggle').addEventListener('click', () => toggleFilters());
  find('#filter-clear').addEventListener('click', clearFilters);
  find('#filter-close').addEventListener('click', () => { toggleFilters(false); find('#filter-toggle').focus(); });
  find('#theme').addEventListener('click', switchTheme);
  find('#pairs').addEventListener('input', (event) => go({ pairs: Number(event.target.value) }));
  find('#view-matrix').addEventListener('keydown', matrixKey);
  find('#timeline').addEventListener('click', openDot);
  find('#timeline').addEventListener('keydown', timelineKey);
  for (const [name, run] of Object.entries(EXPORTS)) {
    find(`#export-${name}`).addEventListener('click', () => { find('#export').open = false; run(); });
  }
  document.addEventListener('keydown', pageKey);
  document.addEventListener('click', (event) => { if (!event.target.closest('#export')) find('#export').open = false; });
  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { fitted = null; show(); }, 120);
  });
  listenToGraph();
  listenToStrip();
  listenToReader();
}

readAddress();
makeGraph();
listen();
show();
document.documentElement.dataset.ready = 'yes';
