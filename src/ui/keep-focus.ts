import type { LitElement } from 'lit';

/**
 * Gives the focus to the heading of a screen where what had it goes with the next rendering, as a heading or a button
 * does that stood there while something was looked for. Call it right after the change.
 */
export async function keepFocus(screen: LitElement): Promise<void> {
  const focused = (): Element | null | undefined => screen.shadowRoot?.activeElement;
  const had = focused();
  await screen.updateComplete;
  if (!had || focused()) return;
  const heading = screen.renderRoot.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
