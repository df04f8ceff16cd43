import { expect } from 'vitest';
import type { Engine, Named } from './engine.ts';

/** How long a person waits before they say that nothing happens. */
const PATIENCE = { timeout: 15_000, interval: 100 };

/** What a person does and sees in an engine, in the words on the screen. */
export class Person {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Waits until the app has taken the place of what the page itself holds. */
  async seesTheApp(): Promise<void> {
    await expect
      .poll(() => this.engine.run(() => document.querySelector('bb-app > *') === null, undefined), PATIENCE)
      .toBe(true);
  }

  /** Waits until there is such a thing that can be seen. */
  async sees(thing: Named): Promise<void> {
    await expect.poll(() => this.#find(thing), { ...PATIENCE, message: words(thing) }).toBeTruthy();
  }

  /** Waits until these words stand somewhere. */
  async reads(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(), PATIENCE).toMatch(text);
  }

  /** Scrolls to a thing and presses it once it lies still and nothing lies over it. */
  async presses(thing: Named): Promise<void> {
    let at: Place | undefined;
    await expect
      .poll(async () => (at = await this.#find(thing)) !== undefined && at.isReachable, {
        ...PATIENCE,
        message: `${words(thing)} can be pressed`,
      })
      .toBe(true);
    if (at) await this.engine.press(at.x, at.y);
  }

  /** Waits until there is no such thing any more. */
  async losesSight(thing: Named): Promise<void> {
    await expect.poll(() => this.has(thing), { ...PATIENCE, message: words(thing) }).toBe(false);
  }

  async has(thing: Named): Promise<boolean> {
    return (await this.#find(thing)) !== undefined;
  }

  /** Everything that is written on the page, also inside its elements, as far as it is shown. */
  text(): Promise<string> {
    return this.engine.run(visibleText, undefined);
  }

  /** How far the page can be scrolled sideways, in CSS pixels; 0 as it should be. */
  sideways(): Promise<number> {
    return this.engine.run(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      undefined,
    );
  }

  /** Goes by the address, within the page. */
  async goes(hash: string): Promise<void> {
    await this.engine.run((to) => {
      location.hash = to;
    }, hash);
  }

  /** What has the focus, also inside elements: its name, or nothing. */
  focused(): Promise<string> {
    return this.engine.run(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active && active !== document.body
        ? (active.getAttribute('aria-label') ?? active.textContent).trim()
        : '';
    }, undefined);
  }

  #find({ role, name }: Named): Promise<Place | undefined> {
    const pattern = typeof name === 'string' ? `^${escape(name)}$` : name.source;
    return this.engine.run(placeOf, { role, pattern }).then((place) => place ?? undefined);
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly isReachable: boolean;
}

function words({ role, name }: Named): string {
  return `${role} ${String(name)}`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Runs in the page, so it brings everything along: the middle of the first thing of that role and name, scrolled to. */
function placeOf({ role, pattern }: { role: string; pattern: string }): Place | null {
  const selectors: Record<string, string> = {
    button: 'button, summary, [role=button]',
    link: 'a[href]',
    heading: 'h1, h2, h3',
    switch: 'input[role=switch]',
    slider: 'input[type=range], [role=slider]',
    radio: 'input[type=radio], [role=radio]',
    timer: '[role=timer]',
  };
  const wanted = new RegExp(pattern);
  const nameOf = (element: Element): string => {
    const label =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement
        ? element.labels?.[0]?.textContent
        : element instanceof HTMLElement
          ? element.innerText
          : element.textContent);
    return (label ?? '').replace(/\s+/g, ' ').trim();
  };
  const isOne = (element: Element): boolean =>
    element.matches(selectors[role] ?? role) &&
    wanted.test(nameOf(element)) &&
    element.getClientRects().length > 0 &&
    !element.closest('[inert]');
  const walk = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (isOne(element)) return element;
      const inside = element.shadowRoot && walk(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const found = walk(document);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = (root: DocumentOrShadowRoot): Element | null => {
    const top = root.elementFromPoint(x, y);
    return top?.shadowRoot && top.shadowRoot !== root ? (hit(top.shadowRoot) ?? top) : top;
  };
  const label = found instanceof HTMLInputElement ? found.labels?.[0] : undefined;
  const isInside = (element: Node | null): boolean =>
    element !== null &&
    (element === found ||
      element === label ||
      isInside(element.parentNode ?? (element instanceof ShadowRoot ? element.host : null)));
  const isReachable = !found.matches(':disabled') && isInside(hit(document));
  return { x, y, isReachable };
}

/** Runs in the page. */
function visibleText(): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Element) {
      if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) return;
      if (getComputedStyle(node).display === 'none') return;
      if (node.shadowRoot) {
        for (const child of node.shadowRoot.childNodes) walk(child);
        if (!node.shadowRoot.querySelector('slot')) return;
      }
    }
    if (node instanceof Text) parts.push(node.data.trim());
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return parts.filter(Boolean).join(' ').replace(/\s+/g, ' ');
}
