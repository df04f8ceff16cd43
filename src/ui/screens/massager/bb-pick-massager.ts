import { msg } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { candidateList, candidateStyles } from './candidate-list.ts';
import { badgeStyles, massagerCards } from './massager-screen.styles.ts';

/** It is this one. */
export class PickEvent extends Event {
  static readonly type = 'bb-pick';
  readonly profileId: string;

  constructor(profileId: string) {
    super(PickEvent.type, { bubbles: true, composed: true });
    this.profileId = profileId;
  }
}

/** Ends the try to connect. */
export class CancelConnectEvent extends Event {
  static readonly type = 'bb-cancel-connect';
  constructor() {
    super(CancelConnectEvent.type, { bubbles: true, composed: true });
  }
}

/** Several profiles fit what was connected: the person says which. Nothing was written to it yet. */
@customElement('bb-pick-massager')
export class PickMassager extends LitElement {
  static override styles = [base, controls, page, massagerCards, badgeStyles, candidateStyles];

  /** Best first. */
  @property({ attribute: false }) candidates: readonly DeviceProfile[] = [];
  /** As it advertises itself; empty where it does not. */
  @property() deviceName = '';

  protected override render() {
    return html`<section class="card" aria-labelledby="which">
      <h2 class="t2" id="which" tabindex="-1">${msg('Which one is it?')}</h2>
      <p class="bs" role="status">
        ${this.deviceName ? html`<b>${this.deviceName}</b>.` : ''}
        ${msg('Several kinds of massager use the same connection. Nothing was sent to it yet. Say which it is; you can try it gently afterwards and change your mind.')}
      </p>
      ${candidateList(this.candidates, (id) => this.dispatchEvent(new PickEvent(id)))}
      <button type="button" class="btn wide" @click=${() => this.dispatchEvent(new CancelConnectEvent())}>
        ${msg('Cancel')}
      </button>
    </section>`;
  }

  /** It came in answer to a tap that may be gone: the question is what has to be read now. */
  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-pick-massager': PickMassager;
  }
  interface HTMLElementEventMap {
    'bb-pick': PickEvent;
    'bb-cancel-connect': CancelConnectEvent;
  }
}
