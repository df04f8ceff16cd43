/** Interactive by nature or by role. */
const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="slider"], [tabindex="0"]';

/** What a person sees and can reach, in the order of the page and through all shadow roots. */
export function shownElements(root: Node = document.body): Element[] {
  return childrenOf(root).flatMap((one) => {
    if (!(one instanceof HTMLElement || one instanceof SVGElement)) return [];
    if ((one as HTMLElement).inert || one.matches('dialog:not([open])')) return [];
    if (getComputedStyle(one).display === 'none') return [];
    const below = shownElements(one);
    return one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? [one, ...below] : below;
  });
}

/** Controls among them that work now. */
export function shownControls(): Element[] {
  return shownElements().filter((one) => one.matches(CONTROLS) && !one.matches(':disabled'));
}

/** Only there for whoever listens. */
export function isForListening(one: Element): boolean {
  return ancestors(one).some((at) => at instanceof Element && getComputedStyle(at).clipPath === 'inset(50%)');
}

/** The element with everything around it, out through shadow roots and slots. */
export function ancestors(one: Node): Node[] {
  const found: Node[] = [];
  for (let at: Node | null | undefined = one; at; at = outOf(at)) found.push(at);
  return found;
}

/** The innermost element with the focus; undefined where only the page has it. */
export function focusedElement(): Element | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body && at !== document.documentElement ? at : undefined;
}

/** What is on top at a point, in whichever shadow root. */
export function elementAt(x: number, y: number): Element | undefined {
  let at = document.elementFromPoint(x, y);
  for (;;) {
    const inside: Element | null | undefined = at?.shadowRoot?.elementFromPoint(x, y);
    if (!inside || inside === at) return at ?? undefined;
    at = inside;
  }
}

/** For a person who looks for it: `bb-transport › button "Pause"`. */
export function nameOf(one: Element): string {
  const root = one.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} › ` : '';
  const words = one.getAttribute('aria-label') ?? one.textContent.trim().replaceAll(/\s+/g, ' ');
  const classes = one.getAttribute('class')?.trim().replaceAll(/\s+/g, '.') ?? '';
  return `${host}${one.localName}${classes && `.${classes}`} "${words.slice(0, 40)}"`;
}

function childrenOf(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) {
    const given = node.assignedElements();
    if (given.length > 0) return given;
  }
  if (node instanceof Element && node.shadowRoot) return [...node.shadowRoot.children];
  if (node instanceof HTMLDetailsElement && !node.open)
    return [...node.children].filter((one) => one.matches('summary'));
  return node instanceof Element ? [...node.children] : [];
}

function outOf(node: Node): Node | null | undefined {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : undefined);
}
