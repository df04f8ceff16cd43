import { ancestors } from './deep.ts';

/** Something a screen reader says by itself. */
export interface Said {
  /** On the turned clock; 0 where there is none. */
  readonly atMs: number;
  readonly text: string;
}

const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], [role="timer"], output';

/**
 * Listens to every live region of the page, through all shadow roots, from now on. Has to begin before the page:
 * it is told of each shadow root as that comes.
 */
export function listen(): readonly Said[] {
  const said: Said[] = [];
  const last = new WeakMap<Element, string>();
  const observer = new MutationObserver((changes) => {
    const regions = new Set(changes.flatMap(({ target }) => regionOf(target) ?? []));
    for (const region of regions) {
      const text = region.textContent.trim().replaceAll(/\s+/g, ' ');
      if (last.get(region) === text) continue;
      last.set(region, text);
      if (text && isHeard(region)) said.push({ atMs: turnedNow(), text });
    }
  });
  const follow = (root: Node): void => {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  };
  follow(document);
  const { attachShadow } = Object.getOwnPropertyDescriptors(Element.prototype);
  Object.defineProperty(Element.prototype, 'attachShadow', {
    ...attachShadow,
    value(this: Element, init: ShadowRootInit): ShadowRoot {
      const root = attachShadow.value?.call(this, init) as ShadowRoot;
      follow(root);
      return root;
    },
  });
  return said;
}

function regionOf(node: Node): Element | undefined {
  return ancestors(node).find((at): at is Element => at instanceof Element && at.matches(LIVE));
}

/** A timer is silent by its nature, and so is what is hidden or inert. */
function isHeard(region: Element): boolean {
  if (region.getAttribute('aria-live') === 'off') return false;
  if (region.matches('[role="timer"]:not([aria-live])')) return false;
  const around = ancestors(region).filter((at): at is HTMLElement => at instanceof HTMLElement);
  return !around.some(
    (at) => at.inert || at.getAttribute('aria-hidden') === 'true' || getComputedStyle(at).display === 'none',
  );
}

function turnedNow(): number {
  return (window as { turned?: { nowMs: number } }).turned?.nowMs ?? 0;
}
