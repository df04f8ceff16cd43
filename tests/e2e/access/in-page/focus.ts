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
  const flaws = [
    ...(hasRing(one) ? [] : ['no ring']),
    ...(isUncovered(one) ? [] : ['covered or out of sight']),
  ];
  return { what: nameOf(one), flaws };
}

/** Headings of the first level that a screen reader meets. */
export function titles(): string[] {
  return shownElements()
    .filter((one) => one.matches('h1') && one.closest('[aria-hidden="true"]') === null)
    .map((one) => one.textContent.trim().replaceAll(/\s+/g, ' '));
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

function isUncovered(one: Element): boolean {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const points: [number, number][] = [
    [x, y],
    [x, top + INSIDE_PX],
    [x, bottom - INSIDE_PX],
    [left + INSIDE_PX, y],
    [right - INSIDE_PX, y],
  ];
  return points.every(([atX, atY]) => {
    const hit = elementAt(atX, atY);
    return hit !== undefined && (ancestors(hit).includes(one) || labelOf(one) === hit);
  });
}

function labelOf(one: Element): Element | null {
  return one.closest('label');
}
