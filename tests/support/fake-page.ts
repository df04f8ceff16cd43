import type { PageEvents } from '../../src/app/lifecycle.ts';

/** A page that is hidden, frozen, left and come back to by hand. */
export class FakePage implements PageEvents {
  readonly document: EventTarget & { visibilityState: DocumentVisibilityState } = Object.assign(
    new EventTarget(),
    { visibilityState: 'visible' } as const,
  );
  readonly window = new EventTarget();

  get isHidden(): boolean {
    return this.document.visibilityState === 'hidden';
  }

  hide(): void {
    if (this.isHidden) return;
    this.document.visibilityState = 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  /** As browsers do it: a page is hidden before it is frozen. */
  freeze(): void {
    this.hide();
    this.document.dispatchEvent(new Event('freeze'));
  }

  /** Into the back/forward cache: `pagehide`, and only then hidden and frozen. */
  leave(): void {
    this.window.dispatchEvent(new Event('pagehide'));
    this.freeze();
  }

  show(): void {
    if (!this.isHidden) return;
    this.document.visibilityState = 'visible';
    this.document.dispatchEvent(new Event('visibilitychange'));
    this.window.dispatchEvent(new Event('pageshow'));
  }
}
