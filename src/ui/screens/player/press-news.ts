import type { MassagerPress } from '#massager';
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Subscription } from 'rxjs';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { formatPercent } from '../../format.ts';
import type { RunningSession } from '../../ports.ts';

/** Tells what the hand did on the massager's own buttons, as it happens: nobody needs to look whether it was heard. */
export class PressNews implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #session: () => RunningSession;
  #subscription: Subscription | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, session: () => RunningSession) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscription = this.#session().presses$?.subscribe((press) => {
      const words = pressWords(press);
      if (words) this.#host.dispatchEvent(new ToastEvent(words));
    });
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }
}

/** Empty where the session says it itself: off pauses, and the pause has its reason. */
function pressWords(press: MassagerPress): string {
  switch (press.kind) {
    case 'level':
      return msg(str`Set on the massager: ${formatPercent(press.pct)}.`);
    case 'on':
      return msg('Switched on by its own button.');
    case 'off':
      return '';
  }
}
