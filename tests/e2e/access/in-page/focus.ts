import { ancestors, elementAt, focusedElement, nameOf, shownElements } from './deep.ts';

/** What has the focus, and what is wrong with how it can be seen. */
export interface FocusLook {
  /** Empty where only the page has the focus. */
  readonly what: string;
  readonly flaws: readonly string[];
}

/** How far inside its edges an element is looked for: corners are round. */
const INSIDE_PX = 4;

/** Looks at the element with the focus as a sighted person who uses the keyboard does. */
export function lookAtFocus(): FocusLook {
  const one = focusedElement();
  if (!one) return { what: '', flaws: ['the focus is lost'] };
  const flaws = [...(hasRing(one) || hasInnerRing(one) ? [] : ['no ring']), ...coverOf(one)];
  return { what: nameOf(one), flaws };
}

/** Headings of the first level that a screen reader meets. */
export function titles(): string[] {
  return shownElements()
    .filter((one) => one.matches('h1') && one.closest('[aria-hidden="true"]') === null)
    .map((one) => one.textContent.trim().replaceAll(/\s+/g, ' '));
}

/** A ring inside, where the shape of the element leaves no room around it: it goes with the focus. */
function hasInnerRing(one: Element): boolean {
  const { boxShadow } = getComputedStyle(one);
  if (boxShadow === 'none' || !(one instanceof HTMLElement)) return false;
  one.blur();
  const without = getComputedStyle(one).boxShadow;
  one.focus({ preventScroll: true });
  return without !== boxShadow;
}

/** The ring is drawn round the element, or round what stands for it where the element itself is not seen. */
function hasRing(one: Element): boolean {
  const beside = [...(one.parentElement?.children ?? [])];
  return [one, ...beside].some((it) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
    if (it !== one && !it.matches(':focus-within')) return false;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  });
}

/** What lies over it, or where it leaves the window. */
function coverOf(one: Element): string[] {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const points: [where: string, x: number, y: number][] = [
    ['in the middle', x, y],
    ['at the top', x, top + INSIDE_PX],
    ['at the bottom', x, bottom - INSIDE_PX],
    ['at the left', left + INSIDE_PX, y],
    ['at the right', right - INSIDE_PX, y],
  ];
  return points.flatMap(([where, atX, atY]) => {
    const hit = elementAt(atX, atY);
    if (!hit) return [`out of sight ${where}`];
    return ancestors(hit).includes(one) || labelOf(one) === hit ? [] : [`under ${nameOf(hit)} ${where}`];
  });
}

function labelOf(one: Element): Element | null {
  return one.closest('label');
}
