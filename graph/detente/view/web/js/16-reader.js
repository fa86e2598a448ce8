// The article, whole, with every statement in it marked; what is not its prose is set small.

function drawReader() {
  const dialog = find('#reader');
  if (!state.reader) {
    if (dialog.open) dialog.close();
    return;
  }
  const { reader: article } = state;
  const inside = statements.filter((s) => s.article === article);
  find('#reader-title').textContent = article.title;
  const why = [article.basis, article.reason].filter(Boolean).join(': ');
  const published = article.published ? `${article.published} (${why})` : 'day unknown';
  find('#reader-facts').replaceChildren(
    [article.outlet, published, plural(inside.length, 'statement'), article.key].filter(Boolean).join(' · '),
    ...(/^https?:\/\//i.test(article.url) ? [' · ', el('a', { href: article.url, rel: 'noreferrer noopener', target: '_blank' }, 'original')] : []));
  find('#reader-text').replaceChildren(...(article.text ? articleText(article, inside) : [el('p', { class: 'quiet' }, 'This page comes without article texts.')]));
  if (!dialog.open) dialog.showModal();
  const first = find('#reader-text .here');
  if (first) {
    first.scrollIntoView({ block: 'center' });
    first.focus({ preventScroll: true });
  }
}

function articleText(article, inside) {
  const parts = [];
  let end = 0;
  const outside = (to) => { if (article.text.slice(end, to).trim()) parts.push(el('p', { class: 'outside' }, article.text.slice(end, to).trim())); };
  for (const passage of article.passages) {
    outside(passage.start);
    parts.push(passageText(article, passage, inside));
    end = max(end, passage.end);
  }
  outside(article.text.length);
  return parts;
}

function passageText(article, passage, inside) {
  const marks = inside.flatMap((statement) => statement.content.map((span, i) => ({ start: span.start, end: span.end, statement, first: i === 0 })))
    .filter((mark) => mark.start < passage.end && mark.end > passage.start);
  if (state.statement?.article === article) {
    for (const name of ['mention', 'cue']) if (state.statement[name]) marks.push({ ...state.statement[name], name: name === 'mention' ? 'actor' : 'cue' });
  }
  const pieces = marked(article.text, passage.start, passage.end, marks, (words, over, start) => statementPiece(words, over, start));
  return el('p', { class: `passage ${passage.role}` }, pieces);
}

// The first piece of a statement is a button that the Tab key finds; the others follow the mouse.
function statementPiece(words, over, start) {
  if (!over.length) return words;
  const about = over.filter((mark) => mark.statement);
  const named = over.filter((mark) => mark.name).map((mark) => mark.name);
  if (!about.length) return el('mark', { class: named.join(' ') }, words);
  const { statement } = about.find((mark) => mark.statement === state.statement) || about.reduce((p, q) => (q.end - q.start < p.end - p.start ? q : p));
  const here = statement === state.statement;
  const opens = about.find((mark) => mark.statement === statement && mark.first && mark.start === start);
  const attributes = { class: ['stretch', statement.stance, here ? 'here' : '', ...named].filter(Boolean).join(' '), on: { click: () => go({ statement }) } };
  const said = [statement.actor.name, statement.type, statement.stance, ...flags(statement)].join(', ');
  attributes.title = said;
  if (opens) Object.assign(attributes, { role: 'button', tabindex: 0, 'aria-label': `${said}: ${words}`, 'aria-pressed': here, 'data-flags': flags(statement).join(', ') || null });
  return el('mark', attributes, words);
}

function listenToReader() {
  const dialog = find('#reader');
  const leave = () => { if (state.reader) go({ reader: null }); };
  on(dialog, 'close', leave);
  on(dialog, 'click', (event) => { if (event.target === dialog) leave(); });
  on(dialog, 'keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ' ') && event.target.closest('.stretch')) {
      event.preventDefault();
      event.target.click();
    }
  });
  on(find('#reader-close'), 'click', leave);
  on(find('#reader-panel'), 'click', () => {
    const { statement } = state;
    if (statement) go({ reader: null, a: statement.actor, b: statement.targets.find((t) => t.drawn) || null });
    else leave();
  });
}
