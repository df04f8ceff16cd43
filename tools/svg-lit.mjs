/**
 * Compiles the body maps for Lit: `import { drawing } from './back.svg?lit'`.
 *
 * A map cannot be put into the page as text (Trusted Types forbid it), and as an image it could neither be
 * lit nor follow the theme. So it becomes Lit `svg` templates, in the parts that are stacked on screen, with one
 * binding for the state of each area. Left out: comments, titles (the picture has one sentence as its name),
 * the style sheet (src/ui/map/map.styles.ts is the same for all maps), the glow (drawn in a layer of its own),
 * and what zones.json says already. `style` attributes become presentation attributes.
 */
import { readFile } from 'node:fs/promises';

const QUERY = /\.svg\?lit$/;
const SAID_IN_ZONES_JSON = ['data-anchor', 'data-stroke-cm', 'data-motion'];
const TOKEN = /<!--[\s\S]*?-->|<\/([\w]+)\s*>|<([\w]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g;

/** Vite plugin for `*.svg?lit`. */
export function svgLit() {
  return {
    name: 'svg-lit',
    enforce: 'pre',
    async load(id) {
      if (!QUERY.test(id)) return null;
      const file = id.slice(0, -'?lit'.length);
      this.addWatchFile?.(file);
      return { code: compileMap(await readFile(file, 'utf8'), file), moduleType: 'js', map: null };
    },
  };
}

/** The module that stands for one map. Throws with the file's name if it is not drawn as the maps are. */
export function compileMap(source, file = 'map.svg') {
  const root = parse(source, file);
  const [, , width, height] = (root.attributes.viewBox ?? '').split(' ').map(Number);
  const part = (name) => root.children.find((child) => child.attributes?.id?.endsWith(`-${name}`));
  const figure = part('figure');
  const zones = part('zones');
  const defs = root.children.find((child) => child.name === 'defs');
  if (!figure || !zones || !defs || !width || !height)
    throw new Error(`${file}: a map needs viewBox, defs, and groups "…-figure" and "…-zones"`);
  const context = { prefix: figure.attributes.id.replace(/figure$/, ''), strokes: {} };
  const write = (node) => (node ? serialise(node, context) : '');
  const zonesCode = write(zones);
  return [
    `import { svg } from 'lit';`,
    `const strokes = ${JSON.stringify(context.strokes)};`,
    `export const drawing = {`,
    `  width: ${width}, height: ${height}, strokes,`,
    `  defs: svg\`${write(defs)}\`,`,
    `  figure: svg\`${write(figure)}\`,`,
    `  noGo: (stateOf) => svg\`${write(part('no-go'))}\`,`,
    `  zones: (stateOf) => svg\`${zonesCode}\`,`,
    `};`,
  ].join('\n');
}

function parse(source, file) {
  const root = { name: '', attributes: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const token of source.matchAll(TOKEN)) {
    if (token.index !== read) break;
    read += token[0].length;
    const [text, closed, opened, attributes, empty] = token;
    if (closed) {
      if (open.pop().name !== closed) throw new Error(`${file}: </${closed}> closes nothing`);
    } else if (opened) {
      const node = { name: opened, attributes: readAttributes(attributes), children: [] };
      open.at(-1).children.push(node);
      if (!empty) open.push(node);
    } else if (!text.startsWith('<!--') && text.trim() && open.at(-1).name !== 'style') {
      open.at(-1).children.push(text);
    }
  }
  if (read !== source.length || open.length !== 1) throw new Error(`${file}: not understood at ${read}`);
  return root.children[0];
}

function readAttributes(text) {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

function serialise(node, context) {
  if (typeof node === 'string') return literal(node);
  const { name, children } = node;
  const classes = node.attributes.class?.split(' ') ?? [];
  if (name === 'title' || name === 'style' || classes.includes('zone-glow')) return '';
  const attributes = Object.entries(plain(node.attributes))
    .map(([key, value]) => ` ${key}="${attributeValue(node, { key, value, classes }, context)}"`)
    .join('');
  const inside = children.map((child) => serialise(child, context)).join('');
  return inside ? `<${name}${attributes}>${inside}</${name}>` : `<${name}${attributes}/>`;
}

/** Presentation attributes instead of `style`; custom properties there only repeat ids that the sheet knows. */
function plain({ style = '', ...attributes }) {
  for (const name of SAID_IN_ZONES_JSON) delete attributes[name];
  for (const declaration of style.split(';').filter(Boolean)) {
    const [property, value] = [declaration.slice(0, declaration.indexOf(':')), declaration.split(':')[1]];
    if (!property.startsWith('--')) attributes[property] = value;
  }
  return attributes;
}

function attributeValue(node, { key, value, classes }, { prefix, strokes }) {
  if (key === 'data-state') return `\${stateOf('${areaOf(node)}')}`;
  if (key === 'd' && classes.includes('zone-stroke')) {
    strokes[node.attributes.id] = value;
    return `\${strokes['${node.attributes.id}']}`;
  }
  const short = key === 'id' && value.startsWith(prefix) ? value.slice(prefix.length) : value;
  return literal(short.replaceAll(`#${prefix}`, '#'));
}

/** The outline that a group of `.zone` or `.nogo` shows: its id is what zones.json calls the area. */
function areaOf(group) {
  const outline = group.children.find((child) => /(^| )(zone|nogo)-area( |$)/.test(child.attributes?.class));
  return outline.attributes.href.slice(1);
}

function literal(text) {
  return text.replace(/[`\\]|\$\{/g, '\\$&');
}
