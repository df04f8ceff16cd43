import type { CSSResultOrNative, LitElement } from 'lit';
import { sketched } from './markup.ts';

/** What is not seen as long as nothing can be pressed. */
const UNSEEN = /(?:cursor|transition|scroll-margin-[\w-]+|appearance|overflow-wrap):[^;]*;?/g;

/** Only Today is drawn for all widths (shell.css); colours that the device forces take care of themselves. */
const UNUSED = /forced-colors|min-width: ?(?:44|80)rem/;

/** Those that are drawn for all widths. */
const WIDE = /today|welcome/;
const WIDE_RULES = /@media ?\(min-width: ?64rem\)\{(?:[^{}]*\{[^{}]*\})*\}/g;

/** What the page's own rules look like to one who has only the words. */
interface Rule {
  readonly head: string;
  readonly body: string;
}

/** Parts of selectors that say nothing about what is there. */
const CONDITIONS = /:(?:not|has|is|where)\([^)]*\)/g;
/** Never so in markup that nobody can reach yet. */
const NEVER = /:focus|:hover|::-|:disabled|:checked/;

/**
 * The rules of the drawn elements for plain markup: each scoped by the tags of the elements that have it, and only
 * those that some part of the markup asks for.
 */
export function sketchStyles(
  drawn: ReadonlyMap<string, Pick<typeof LitElement, 'elementStyles'>>,
  markup: string,
): string {
  const tagsOf = new Map<CSSResultOrNative, string[]>();
  const there = [...drawn].filter(([tag]) => markup.includes(`<${sketched(tag)}`));
  for (const [tag, { elementStyles }] of there)
    for (const style of elementStyles) tagsOf.set(style, [...(tagsOf.get(style) ?? []), sketched(tag)]);
  const isThere = presence(markup);
  const isFilled = (tag: string): boolean => new RegExp(`<${tag}\\b[^>]*>(?!</)`).test(markup);
  const scoped = ([style, tags]: [CSSResultOrNative, string[]]): string => {
    const css = 'cssText' in style ? style.cssText : '';
    const filled = tags.filter(isFilled);
    // an empty box has no more than its own size
    const [scopes, wanted] = filled.length > 0 ? [filled, isThere] : [tags, isHost];
    const all = kept(css, wanted);
    const isForAll = scopes.some((tag) => WIDE.test(tag));
    const rules = sketched(isForAll ? all : all.replaceAll(WIDE_RULES, ''));
    const scope = scopes.length === 1 ? scopes[0] : `:is(${scopes.join()})`;
    return rules && `${scope}{${rules}}`;
  };
  return [...tagsOf].map(scoped).join('');
}

const isHost = (selector: string): boolean => selector === ':host';

function kept(css: string, isThere: (selector: string) => boolean): string {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (head.startsWith('@')) {
        if (!head.startsWith('@media') || UNUSED.test(head)) return '';
        const inside = kept(body, isThere);
        return inside && `${head}{${inside}}`;
      }
      const heads = head.split(/,(?![^(]*\))/).map((one) => one.trim());
      const wanted = heads.filter(isThere).map(asScope);
      return wanted.length > 0 && tight(body) ? `${wanted.join()}{${tight(body)}}` : '';
    })
    .join('');
}

/** `:host` is the element that the rules are nested in. */
function asScope(selector: string): string {
  return selector.replaceAll(/:host\(([^)]*)\)/g, '&$1').replaceAll(':host', '&');
}

function presence(markup: string): (selector: string) => boolean {
  const classes = new Set(
    [...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, all = '']) => all.split(/\s+/)),
  );
  const tags = new Set([...markup.matchAll(/<([\w-]+)/g)].map(([, tag = '']) => tag));
  return (selector) => {
    if (NEVER.test(selector)) return false;
    const plain = selector.replaceAll(CONDITIONS, '').replaceAll(/:host\(([^)]*)\)/g, '$1');
    const named = (pattern: RegExp): string[] => [...plain.matchAll(pattern)].map(([, name = '']) => name);
    return (
      named(/\.([\w-]+)/g).every((name) => classes.has(name)) &&
      named(/(?:^|[\s>+~])([a-z][\w-]*)/g).every((tag) => tags.has(sketched(tag))) &&
      named(/\[([\w-]+)/g).every((name) => markup.includes(` ${name}`))
    );
  };
}

function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let head = '';
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) {
      head = tight(text.slice(from, at));
      from = at + 1;
    } else if (text[at] === '}' && --depth === 0) {
      rules.push({ head, body: text.slice(from, at) });
      from = at + 1;
    }
  }
  return rules;
}

const tight = (css: string): string =>
  css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([;{}]) ?/g, '$1')
    .replaceAll(/([:,]) /g, '$1')
    .replaceAll(/(?<![\w.#])0\./g, '.')
    .replaceAll(UNSEEN, '')
    .replace(/;$/, '')
    .trim();
