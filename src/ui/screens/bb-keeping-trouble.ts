import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NEVER } from 'rxjs';
import { sessionDeskContext } from '../contexts.ts';
import { ToastEvent } from '../elements/bb-toast.ts';
import { Observe } from '../observe.ts';
import type { SessionDesk } from '../ports.ts';

/** Why sessions can't be kept aside. */
type Trouble = 'full' | 'unavailable' | 'damaged' | undefined;

/** Says once, in passing, that a session can't be kept aside while it runs: it goes on all the same. Shows nothing itself. */
@customElement('bb-keeping-trouble')
export class KeepingTrouble extends LitElement {
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;

  readonly #trouble = new Observe<Trouble>(this, () => this.sessionDesk.keepingTrouble$ ?? NEVER, undefined);
  #told: Trouble;

  protected override updated(): void {
    const trouble = this.#trouble.value;
    if (!trouble || trouble === this.#told) return;
    this.#told = trouble;
    this.dispatchEvent(new ToastEvent(wordsOf(trouble)));
  }
}

function wordsOf(trouble: NonNullable<Trouble>): string {
  switch (trouble) {
    case 'full':
      return msg('This device is full. Leave this page open until the session has ended.');
    case 'unavailable':
      return msg('This browser keeps nothing. Leave this page open until the session has ended.');
    case 'damaged':
      return msg('A session that was cut off could not be read. It is set aside.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-keeping-trouble': KeepingTrouble;
  }
}
