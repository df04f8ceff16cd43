import { LitElement } from 'lit';

/**
 * The words on the button that was pressed last in the page's own markup, before the app was there to hear it;
 * undefined if none was. public/first-paint.js takes note of them there.
 */
export function pressedEarly(markup: readonly Element[]): string | undefined {
  for (const part of markup) {
    const noted =
      part.closest<HTMLElement>('[data-pressed]') ?? part.querySelector<HTMLElement>('[data-pressed]');
    if (noted) return noted.dataset['pressed'];
  }
  return undefined;
}

/**
 * Presses the button with these words on the screen in `place`, now that somebody hears it. Where it would ask the
 * browser for something that only a fresh tap may ask (`data-tap`), and the tap is too old, the button has the focus.
 */
export async function pressNow(place: HTMLElement, words: string): Promise<void> {
  const screen = place.firstElementChild;
  if (screen instanceof LitElement) await screen.updateComplete;
  const button = findButton(screen?.shadowRoot ?? place, words);
  if (!button) return;
  const isFresh = !('userActivation' in navigator) || navigator.userActivation.isActive;
  if (button.matches('[data-tap]') && !isFresh) button.focus();
  else button.click();
}

/** Also inside the elements a screen is made of. */
function findButton(root: ParentNode, words: string): HTMLButtonElement | undefined {
  for (const one of root.querySelectorAll('*')) {
    if (one instanceof HTMLButtonElement && one.textContent.replaceAll(/\s+/g, '') === words) return one;
    const inside = one.shadowRoot && findButton(one.shadowRoot, words);
    if (inside) return inside;
  }
  return undefined;
}
