/**
 * Fires an event at the first of `path` and lets it bubble through the others: the specification's Bluetooth
 * tree (characteristic, service, device, bluetooth). The platform's own EventTarget has no parents outside
 * the document, so each further stop gets an event of its own that still names the first as its target.
 */
export function fireUp(type: string, path: readonly EventTarget[]): void {
  const [target] = path;
  for (const stop of path) {
    const event = new BubblingEvent(type, { bubbles: true });
    if (stop !== target) Object.defineProperty(event, 'target', { value: target });
    stop.dispatchEvent(event);
    if (event.stopped) return;
  }
}

class BubblingEvent extends Event {
  stopped = false;

  override stopPropagation(): void {
    super.stopPropagation();
    this.stopped = true;
  }

  override stopImmediatePropagation(): void {
    super.stopImmediatePropagation();
    this.stopped = true;
  }
}

/** An event handler attribute such as `ongattserverdisconnected`. */
export type Handler = ((event: Event) => unknown) | null;

/** Makes `on…` properties work. They run before listeners that are added later. */
export function obeyHandlers(target: EventTarget, types: readonly string[]): void {
  for (const type of types)
    target.addEventListener(type, (event) => {
      const handler: unknown = Reflect.get(target, `on${type}`);
      if (typeof handler === 'function') Reflect.apply(handler, target, [event]);
    });
}
