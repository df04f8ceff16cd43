/** A Lit element as the page has it. */
interface Rendered extends Element {
  requestUpdate?: () => void;
  positionMs?: number;
}

declare global {
  interface Window {
    naive?: number;
  }
}

/**
 * Runs in the page: from here on every element of the player is rendered on each frame, with the playhead where it
 * is at that moment, as an app does that follows the clock with its whole view.
 */
export function keepRenderingAll(): void {
  const within = (root: ParentNode): Rendered[] =>
    [...root.querySelectorAll<Rendered>('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element],
    );
  const player = within(document).find(({ localName }) => localName === 'bb-player');
  if (!player?.shadowRoot) throw new Error('No player to render.');
  const elements = [player, ...within(player.shadowRoot)].filter((element) => element.requestUpdate);
  let beforeMs = performance.now();
  const again = (nowMs: number): void => {
    for (const element of elements) {
      if (element.localName === 'bb-score') element.positionMs = (element.positionMs ?? 0) + nowMs - beforeMs;
      element.requestUpdate?.();
    }
    beforeMs = nowMs;
    window.naive = requestAnimationFrame(again);
  };
  window.naive = requestAnimationFrame(again);
}

/** Runs in the page: as it was. */
export function stopRenderingAll(): void {
  if (window.naive !== undefined) cancelAnimationFrame(window.naive);
}
