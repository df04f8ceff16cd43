import { LitElement } from 'lit';

/**
 * Gives the focus to the heading of the screen in `place`, or to the part it opens at, so that the focus is never
 * lost and what came is read out; to `otherwise` where there is neither.
 */
export async function focusHeading(place: HTMLElement, otherwise: HTMLElement): Promise<void> {
  const screen = place.firstElementChild;
  if (screen instanceof LitElement) await screen.updateComplete;
  const root = screen?.shadowRoot ?? place;
  const opened = root.querySelector<HTMLElement>('[data-first]');
  if (opened)
    requestAnimationFrame(() => {
      opened.scrollIntoView();
    });
  const target = opened ?? findHeading(root) ?? otherwise;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** The first heading, also inside the elements a screen is made of. */
function findHeading(root: ParentNode): HTMLElement | undefined {
  const heading = root.querySelector<HTMLElement>('h1, h2');
  if (heading) return heading;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && findHeading(shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}
