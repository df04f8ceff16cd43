import { nothing, type LitElement, type TemplateResult } from 'lit';

/** A class of element, with what Lit knows of its properties. */
type ElementClass = (new () => LitElement) & Pick<typeof LitElement, 'elementStyles' | 'elementProperties'>;

/** How a page is drawn as plain markup. */
export interface Sketching {
  /** Given to every element before its own properties: what contexts would give. */
  readonly provided: object;
  /** Elements that stay empty boxes, as pictures do until they come. */
  readonly empty: ReadonlySet<string>;
  /** Filled with the classes of all elements that were drawn, by tag. */
  readonly drawn: Map<string, ElementClass>;
}

/** In markup that nobody brings to life, elements have names of their own: else the app would. */
export const sketched = (name: string): string => name.replaceAll(/\bbb-/g, 'sk-');

const ELEMENT = /<(bb-[\w-]+)([^>]*)>\s*<\/\1>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;
/** A name in front of a value that stands without quotes. */
const BINDING = /\s([.?@]?[\w-]+)=$/;

/** What an element renders, as text, with all elements in it. Nothing is followed and nothing is listened to. */
export function drawElement(tag: string, properties: object, sketching: Sketching): string {
  return expand(`<${tag}></${tag}>`, { ...sketching, values: [], first: properties });
}

interface Drawing extends Sketching {
  /** Values for properties, by the number that stands in the markup. */
  readonly values: unknown[];
  /** For the outermost element. */
  readonly first?: object;
}

function expand(text: string, drawing: Drawing): string {
  return text.replaceAll(ELEMENT, (_, tag: string, attributes: string) => {
    const made = customElements.get(tag) as ElementClass | undefined;
    const name = sketched(tag);
    const kept = attributes.replaceAll(/ data-p-[\w-]+="\d+"/g, '');
    if (!made) return `<${name}${kept}></${name}>`;
    drawing.drawn.set(tag, made);
    if (drawing.empty.has(tag)) return `<${name}${kept}></${name}>`;
    const element = new made() as LitElement & Inner;
    Object.assign(element, drawing.provided, propertiesOf(made, attributes, drawing), drawing.first);
    element.willUpdate(new Map());
    if (element.hidden) return '';
    const inside: Drawing = { ...drawing, values: [], first: {} };
    return `<${name}${kept}>${expand(draw(element.render(), inside), inside)}</${name}>`;
  });
}

/** What Lit calls, and nobody else. */
interface Inner {
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  render(): unknown;
}

function propertiesOf(made: ElementClass, attributes: string, { values }: Drawing): object {
  const found: Record<string, unknown> = {};
  for (const [, name = '', text] of attributes.matchAll(ATTRIBUTE)) {
    const given = /^data-p-(.+)$/.exec(name)?.[1];
    for (const [property, { attribute }] of made.elementProperties)
      if (typeof property !== 'string') continue;
      else if (given === property.toLowerCase()) found[property] = values[Number(text)];
      else if (name === (typeof attribute === 'string' ? attribute : property.toLowerCase()))
        found[property] = text ?? true;
  }
  return found;
}

function draw(value: unknown, drawing: Drawing): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => draw(one, drawing)).join('');
  if (typeof value === 'object') return 'strings' in value ? template(value as TemplateResult, drawing) : '';
  return typeof value === 'string' || typeof value === 'number' ? escaped(String(value)) : '';
}

function template({ strings, values }: TemplateResult, drawing: Drawing): string {
  let text = '';
  strings.forEach((part, at) => {
    text += part;
    if (at === values.length) return;
    const value = values[at];
    const isInTag = text.lastIndexOf('<') > text.lastIndexOf('>');
    const [whole, name] = (isInTag && BINDING.exec(text)) || [];
    if (!isInTag) text = apart(text, draw(value, drawing), strings[at + 1] ?? '');
    else if (!whole || !name) text += value === nothing ? '' : escaped(String(value));
    else text = text.slice(0, -whole.length) + attribute(name, value, drawing);
  });
  return text;
}

/** Texts that touch are texts of their own for Lit, and are laid out as such to a fraction of a pixel. */
function apart(before: string, value: string, after: string): string {
  if (!value || value.startsWith('<')) return before + value;
  return `${before}${/[^>\s]$/.test(before) ? '<!---->' : ''}${value}${/^[^<\s]/.test(after) ? '<!---->' : ''}`;
}

function attribute(name: string, value: unknown, { values }: Drawing): string {
  const plain = name.slice(1);
  if (name.startsWith('@') || value === nothing) return '';
  if (name.startsWith('?')) return value ? ` ${plain}` : '';
  if (name.startsWith('.')) return ` data-p-${plain.toLowerCase()}="${values.push(value) - 1}"`;
  return ` ${name}="${escaped(String(value))}"`;
}

const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => CODES[sign] ?? sign);
