// Make elements. Words reach the page as text nodes and attribute values only, never as markup.

const SVG = 'http://www.w3.org/2000/svg';
const on = (target, event, listener, options) => target.addEventListener(event, listener, options);
const find = (selector, root = document) => root.querySelector(selector);
const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') for (const [event, listener] of Object.entries(value)) on(element, event, listener);
    else if (name.startsWith('aria-')) element.setAttribute(name, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

const button = (words, press, attributes = {}) => el('button', { ...attributes, on: { click: press } }, words);

const px = (length) => length.toFixed(1);
const figure = (count) => count.toLocaleString('en');
const plural = (count, one, many = `${one}s`) => `${figure(count)} ${count === 1 ? one : many}`;

// A table below its caption, which is as wide as the room, not as the table.
function captioned(words, table) {
  table.setAttribute('aria-label', words);
  return [el('p', { class: 'caption', 'aria-hidden': 'true' }, words), table];
}

// The mark of an actor as a small picture beside its name.
function badge(actor) {
  return svg('svg', { class: `badge side-${actor.side}`, viewBox: '-1.6 -1.6 3.2 3.2', width: 14, height: 14, 'aria-hidden': 'true' }, mark(actor));
}
function mark(actor, radius = 1, line = 0.34) {
  const [form, filled] = packed.kinds[actor.kind] || packed.kinds.unknown;
  return svg('path', { class: filled ? 'mark' : 'mark hollow', d: packed.forms[form], transform: `scale(${radius})`, 'stroke-width': (line / radius).toFixed(3) });
}
const kindOf = (actor) => (packed.kinds[actor.kind] || packed.kinds.unknown)[2];

// What a pair holds, for a tip or a cell.
const contents = ({ statements: some, stance }) => [`${plural(some.length, 'statement')}, ${stance}`, apart(some)].filter(Boolean).join('; ');

// A stroke as on the arrows, beside the word that names the stance.
function stroke(stance) {
  return svg('svg', { class: 'stroke', width: 28, height: 8, 'aria-hidden': 'true' },
    svg('path', { class: `line ${stance}`, d: 'M1 4H27', 'stroke-width': 2.4 }));
}

const say = (words) => { find('#said').textContent = words; };

function save(parts, type, name) {
  const link = el('a', { href: URL.createObjectURL(new Blob(parts, { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
  say(`${name} saved`);
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = el('textarea', { class: 'unseen' });
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  say('Copied');
}
