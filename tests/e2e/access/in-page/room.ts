import { isForListening, nameOf, shownControls, shownElements } from './deep.ts';

/** Rounding of browsers. */
const TOLERANCE_PX = 0.6;

/** Targets that are smaller than they should be, with their size. */
export function smallTargets(leastPx: number): string[] {
  return shownControls()
    .filter((one) => !isForListening(one) && !isInSentence(one) && isOnPage(one))
    .flatMap((one) => {
      const { width, height } = areaOf(one);
      const fits = Math.min(width, height) >= leastPx - TOLERANCE_PX;
      return fits ? [] : [`${nameOf(one)} is ${Math.round(width)} × ${Math.round(height)}`];
    });
}

/** What can't be read without scrolling sideways, or not at all. */
export function outOfSight(): string[] {
  const width = document.documentElement.clientWidth;
  const page = document.documentElement.scrollWidth;
  const found = page > width ? [`the page is ${page} wide in ${width}: ${widest(page)}`] : [];
  for (const one of shownElements()) {
    if (isForListening(one) || one.closest('[aria-hidden="true"]')) continue;
    const words = wordsOf(one);
    if (words.length === 0) continue;
    const left = Math.min(...words.map((box) => box.left));
    const right = Math.max(...words.map((box) => box.right));
    if (left < -1 || right > width + 1)
      found.push(`${nameOf(one)} reaches from ${Math.round(left)} to ${Math.round(right)}`);
    else if (isCut(one)) found.push(`${nameOf(one)} is cut`);
  }
  return found;
}

/** What makes the page that wide. */
function widest(page: number): string {
  const out = shownElements().filter((one) => Math.abs(one.getBoundingClientRect().right - page) < 1.5);
  return out.map(nameOf).join(', ');
}

/** Words inside a box that shows only a part of them and can't be scrolled. */
function isCut(one: Element): boolean {
  const { overflowX } = getComputedStyle(one);
  return (overflowX === 'hidden' || overflowX === 'clip') && one.scrollWidth > one.clientWidth + 1;
}

/** Where its own words stand, without those of what is in it. */
function wordsOf(one: Element): DOMRect[] {
  return [...one.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [range.getBoundingClientRect()];
  });
}

/** Beside other words, as links are that WCAG leaves out. */
function isInSentence(one: Element): boolean {
  if (!one.matches('a') || getComputedStyle(one).display !== 'inline') return false;
  return (one.parentElement?.textContent.trim().length ?? 0) > one.textContent.trim().length;
}

/** A skip link waits above the page until it has the focus. */
function isOnPage(one: Element): boolean {
  const { bottom, width, height } = one.getBoundingClientRect();
  return width > 0 && height > 0 && bottom + scrollY > 0;
}

/** With its label and with what is laid over or around it to be pressed. */
function areaOf(one: Element): { readonly width: number; readonly height: number } {
  const own = one.getBoundingClientRect();
  const label = one.matches('input, select, textarea') ? one.closest('label') : null;
  const around = label?.getBoundingClientRect() ?? own;
  const grown = ['::before', '::after'].map((pseudo) => grownBy(one, pseudo));
  return {
    width: Math.max(own.width + Math.max(...grown.map(({ x }) => x)), around.width),
    height: Math.max(own.height + Math.max(...grown.map(({ y }) => y)), around.height),
  };
}

function grownBy(one: Element, pseudo: string): { readonly x: number; readonly y: number } {
  const { content, position, top, right, bottom, left } = getComputedStyle(one, pseudo);
  if (content === 'none' || position !== 'absolute') return { x: 0, y: 0 };
  const beyond = (first: string, second: string): number =>
    Math.max(0, -Number.parseFloat(first)) + Math.max(0, -Number.parseFloat(second));
  return { x: beyond(left, right), y: beyond(top, bottom) };
}
