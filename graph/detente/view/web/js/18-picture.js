// The picture as it is seen, standing alone: its own colours, title, legend and source.

const INKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
const PLAIN = { 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linejoin': 'miter', opacity: '1', 'font-weight': '400', 'text-anchor': 'start', stroke: 'none' };
const UNSEEN = ['none', 'transparent', 'rgba(0, 0, 0, 0)'];
const BORNE = /^(class|style|role|tabindex|id|aria-.*|data-.*)$/; // what only the page needs
const pictured = () => ['graph', 'timeline'].includes(state.view);

// Copy a drawing as it looks; what is not seen is left out. A halo becomes a text of its own
// below the words, because few programs know paint-order.
function inked(element) {
  const style = getComputedStyle(element);
  const shape = ['path', 'circle', 'rect', 'text'].includes(element.localName);
  const [fill, stroke] = ['fill', 'stroke'].map((name) => UNSEEN.includes(style.getPropertyValue(name)));
  if (style.display === 'none' || (shape && fill && stroke)) return [];
  const copy = svg(element.localName);
  for (const { name, value } of element.attributes) if (!BORNE.test(name) || (name === 'id' && element.localName === 'marker')) copy.setAttribute(name, value);
  if (shape) for (const name of INKS) ink(copy, name, style.getPropertyValue(name));
  else if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  copy.append(...[...element.childNodes].flatMap((child) => (child.nodeType === 1 ? inked(child) : [child.cloneNode()])));
  if (element.localName !== 'text' || stroke) return [copy];
  const halo = copy.cloneNode(true);
  halo.setAttribute('fill', style.stroke);
  halo.setAttribute('aria-hidden', 'true');
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin']) copy.removeAttribute(name);
  return [halo, copy];
}

function ink(copy, name, value) {
  if (UNSEEN.includes(value) && name === 'fill') copy.setAttribute(name, 'none');
  else if (value !== PLAIN[name] && !(/^(font|text)/.test(name) && copy.localName !== 'text')) copy.setAttribute(name, value);
}

// The words and small drawings of a part of the page, each where it stands in it.
function traced(root) {
  const home = root.getBoundingClientRect();
  const parts = findAll('svg', root).filter((one) => one.getBoundingClientRect().width).flatMap((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return inked(one).map((copy) => fill(copy, { x: px(x - home.x), y: px(y - home.y), width, height }, []));
  });
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentNode.closest('svg')) parts.push(...tracedWords(walker.currentNode, home));
  return svg('g', {}, parts);
}

// One text for each line that a piece of text takes.
function tracedWords(node, home) {
  const { fontSize, fontFamily, fontWeight, color } = getComputedStyle(node.parentNode);
  measure.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: rise, fontBoundingBoxDescent: fall } = measure.measureText('x');
  const lines = new Map();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width && lines.has(y)) lines.get(y).textContent += ` ${word}`;
    else if (width) lines.set(y, svg('text', { x: px(x - home.x), y: px(y - home.y + (height - rise - fall) / 2 + rise), fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight }, word));
  }
  return [...lines.values()];
}

const PAGE = { edge: 16, line: 17 };

// Words broken to lines of a width, below each other from a height on.
function paragraph(words, y, width, color, size = 12, weight = 400) {
  const { fontFamily } = getComputedStyle(document.body);
  measure.font = `${weight} ${size}px ${fontFamily}`;
  const lines = [];
  for (const word of words.split(' ')) {
    const longer = `${lines[lines.length - 1] || ''} ${word}`.trim();
    if (lines.length && measure.measureText(longer).width <= width - 2 * PAGE.edge) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const texts = lines.map((line, i) => svg('text', { x: PAGE.edge, y: y + (i + 1) * PAGE.line - 4, fill: color, 'font-family': fontFamily, 'font-size': `${size}px`, 'font-weight': weight }, line));
  return { texts, height: lines.length * PAGE.line };
}

function headline() {
  const chosen = [state.a, state.b].filter(Boolean).map((actor) => actor.name).join(' → ');
  return ['Who says what about whom', chosen].filter(Boolean).join(': ');
}

function facts() {
  const pairs = state.view === 'graph' ? find('#pairs-said').textContent : '';
  return [find('#counts').textContent, pairs, ...findAll('#chips button').map((chip) => chip.firstChild.data)].filter(Boolean).join(' · ');
}

// Which articles the statements in view come from.
function source() {
  const some = [...new Set(seen.chosen.map((s) => s.article))];
  const outlets = [...new Set(some.map((article) => article.outlet).filter(Boolean))].sort();
  const others = outlets.length > 3 ? ` and ${outlets.length - 3} others` : '';
  const from = outlets.length ? ` of ${outlets.slice(0, 3).join(', ')}${others}` : '';
  const days = some.map((article) => article.published).filter(Boolean).sort();
  const published = [...new Set([days[0], days[days.length - 1]])].filter(Boolean).join(' to ');
  return `Source: ${plural(some.length, 'article')}${from}${published && ', published '}${published}. Statements and picture by Détente.`;
}

// The whole as a document, so many times its size on the screen: its words, width and height.
function picture(times = 1) {
  const [legend, drawing] = state.view === 'timeline' ? [find('#timeline .key'), find('#timeline .lanes')] : [find('#legend'), find('#canvas')];
  const box = drawing.getBoundingClientRect();
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  const { color, backgroundColor } = getComputedStyle(document.body);
  const quiet = getComputedStyle(find('.status')).color;
  const title = paragraph(headline(), 8, width, color, 15, 600);
  const words = paragraph(facts(), 8 + title.height, width, quiet);
  const top = 16 + title.height + words.height;
  const middle = top + ceil(legend.getBoundingClientRect().height) + 4;
  const foot = paragraph(source(), middle + height + 4, width, quiet);
  const whole = middle + height + foot.height + 16;
  const place = svg('svg', { x: 0, y: middle, width, height, viewBox: `0 0 ${width} ${height}` }, [...drawing.children].flatMap(inked));
  const key = traced(legend);
  key.setAttribute('transform', `translate(${state.view === 'timeline' ? PAGE.edge : 0} ${top})`);
  const size = { width: width * times, height: whole * times };
  const sheet = svg('svg', { ...size, viewBox: `0 0 ${width} ${whole}`, role: 'img' },
    svg('title', {}, `${headline()}. ${facts()}`), svg('rect', { width, height: whole, fill: backgroundColor }), title.texts, words.texts, key, place, foot.texts);
  return { words: new XMLSerializer().serializeToString(sheet), ...size };
}
