import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import type { RememberedMassager } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { of } from 'rxjs';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { FocusLostEvent } from '../../focus-lost.ts';
import { formatDay } from '../../format.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { takeAway } from '../../take-away.ts';
import './bb-own-limits.ts';
import type { OwnLimits, OwnLimitsEvent } from './bb-own-limits.ts';
import { rememberedStyles } from './bb-remembered.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** The person wants one of those that were connected before. */
export class ConnectKnownEvent extends Event {
  static readonly type = 'bb-connect-known';
  readonly deviceId: string;

  constructor(deviceId: string) {
    super(ConnectKnownEvent.type, { bubbles: true, composed: true });
    this.deviceId = deviceId;
  }
}

/** Massagers that were connected here before: by name, each with its own maximum and what was settled for it. */
@customElement('bb-remembered')
export class Remembered extends LitElement {
  static override styles = [base, controls, page, massagerCards, rememberedStyles];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @property({ attribute: false }) profiles: readonly DeviceProfile[] = [];
  /** The one that is connected now. */
  @property({ attribute: false }) inUse: string | undefined;
  /** No other one can be connected now. */
  @property({ type: Boolean }) locked = false;
  readonly #remembered = new Observe<readonly RememberedMassager[]>(this, () => this.desk.remembered$, []);

  readonly #damaged = new Observe<number>(this, () => this.desk.rememberedDamaged$ ?? of(0), 0);

  protected override willUpdate(): void {
    this.hidden = this.#remembered.value.length + this.#damaged.value === 0;
  }

  protected override render() {
    const massagers = this.#remembered.value;
    if (this.hidden) return nothing;
    return html`<section class="card" aria-labelledby="before">
      <h2 class="t2" id="before" tabindex="-1">${msg('Used before')}</h2>
      ${this.#damaged.value > 0 ? unread(this.#damaged.value) : nothing}
      <ul class="rows">
        ${repeat(
          massagers,
          ({ deviceId }) => deviceId,
          (massager) => html`<li>${this.#massager(massager)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #massager(massager: RememberedMassager) {
    const { deviceId, name, lastUsedAt } = massager;
    const profile = this.profiles.find(({ id }) => id === massager.profileId);
    const on = this.inUse === deviceId;
    return html`<div class="head">
        <div>
          <h3 class="t3">${name}</h3>
          <p class="bs">
            ${profile ? html`${profile.label}. ` : nothing}${on ? msg('In use now.') : lastUsed(new Date(lastUsedAt), new Date())}
          </p>
        </div>
        <button
          class="btn small"
          data-tap
          ?disabled=${on || this.locked}
          @click=${() => this.dispatchEvent(new ConnectKnownEvent(deviceId))}
        >
          <span>${msg('Connect')}<span class="vh"> ${name}</span></span>
        </button>
      </div>
      <details>
        <summary>
          <bb-icon name="caret-right-bold"></bb-icon>
          <span>${msg('Its own limits')}<span class="vh"> ${name}</span></span>
        </summary>
        <div class="inside">
          <bb-own-limits
            .massager=${massager}
            .profile=${profile}
            @bb-own-limits=${({ patch }: OwnLimitsEvent) => this.#keep(deviceId, patch)}
          ></bb-own-limits>
          ${this.#forget(massager)}
        </div>
      </details>`;
  }

  #forget(massager: RememberedMassager) {
    return html`<p class="acts">
      <button
        class="btn small line forget"
        ?disabled=${this.inUse === massager.deviceId}
        @click=${() => this.#remove(massager)}
      >
        <bb-icon name="trash"></bb-icon><span>${msg('Forget')}<span class="vh"> ${massager.name}</span></span>
      </button>
    </p>`;
  }

  async #keep(deviceId: string, patch: OwnLimits): Promise<void> {
    try {
      await this.desk.remember(deviceId, patch);
    } catch {
      this.dispatchEvent(new ToastEvent(msg('This could not be kept: this device may be out of space.')));
      this.requestUpdate();
    }
  }

  /** Gone at once, with a way back; the focus stays in the list as long as there is one. */
  async #remove(massager: RememberedMassager): Promise<void> {
    const isGone = await takeAway(this, {
      remove: () => this.desk.forget(massager.deviceId),
      bringBack: () => this.desk.bringBack(massager),
      words: {
        gone: msg(str`${massager.name} forgotten.`),
        back: msg(str`${massager.name} is back.`),
        stays: msg('It could not be forgotten. Close other windows of Backbeat, then try again.'),
      },
    });
    if (!isGone) return;
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('h2');
    if (heading) heading.focus({ preventScroll: true });
    else this.dispatchEvent(new FocusLostEvent());
  }
}

function unread(count: number) {
  return html`<p class="notice">
    <bb-icon name="warning-octagon"></bb-icon>
    <span
      >${
        count === 1
          ? msg(
              'What was kept of one massager can no longer be read. Connect it anew; it stays on this device.',
            )
          : msg(
              str`What was kept of ${count} massagers can no longer be read. Connect them anew; it stays on this device.`,
            )
      }</span
    >
  </p>`;
}

function lastUsed(then: Date, now: Date): string {
  if (then.toDateString() === now.toDateString()) return msg('Last used today.');
  const day = formatDay(then, { now });
  return msg(str`Last used on ${day}.`);
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-remembered': Remembered;
  }
  interface HTMLElementEventMap {
    'bb-connect-known': ConnectKnownEvent;
  }
}
