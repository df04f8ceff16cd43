import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { RememberedMassager } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { massagerDeskContext } from '../../contexts.ts';
import type { RunStartEvent } from '../../elements/bb-hold-to-run.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk } from '../../ports.ts';
import './bb-is-it-this-one.ts';
import './bb-pick-massager.ts';
import type { PickEvent } from './bb-pick-massager.ts';
import { profilesOf } from './candidate-list.ts';

/** Where several profiles fit: asks which it is, before anything is sent, and once more when it can be tried. */
@customElement('bb-which-massager')
export class WhichMassager extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  /** A session has not ended. */
  @property({ type: Boolean }) locked = false;
  /** The person said of this massager and this profile that it is the right one. */
  @state() private settled = '';
  /** What was remembered before it was connected. */
  #before: readonly RememberedMassager[] = [];
  readonly #remembered = new Observe<readonly RememberedMassager[]>(this, () => this.desk.remembered$, []);
  readonly #massager = new Observe<MassagerState | undefined>(this, () => this.desk.state$, undefined);
  #letGo: (() => void) | undefined;

  /** There is a massager that can be tried, and the question whether it is the right kind. */
  get isAsking(): boolean {
    return this.#question() !== null;
  }

  /** To the question that it is asking. */
  override focus(options?: FocusOptions): void {
    this.#question()?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#onRunEnd();
  }

  protected override willUpdate(): void {
    const link = this.#massager.value?.link;
    if (link === 'choosing' || link === 'connecting') this.#before = this.#remembered.value;
  }

  protected override render() {
    const massager = this.#massager.value;
    const candidates = profilesOf(massager?.candidates ?? [], this.desk.profiles);
    if (massager?.link === 'picking')
      return html`<bb-pick-massager
        .candidates=${candidates}
        .deviceName=${massager.deviceName ?? ''}
        @bb-pick=${this.#onPick}
        @bb-cancel-connect=${this.#onCancel}
      ></bb-pick-massager>`;
    const { profile } = this.desk;
    const others = candidates.filter(({ id }) => id !== profile?.id);
    const isAsked = massager?.link === 'ready' && others.length > 0 && !this.#isSettled();
    if (!isAsked || !profile) return nothing;
    return html`<bb-is-it-this-one
      .current=${profile}
      .others=${others}
      ?locked=${this.locked}
      @bb-run-start=${this.#onRunStart}
      @bb-run-end=${this.#onRunEnd}
      @bb-pick=${this.#onPick}
      @bb-settled-profile=${this.#onSettled}
    ></bb-is-it-this-one>`;
  }

  #question(): HTMLElement | null {
    return this.renderRoot.querySelector('bb-is-it-this-one');
  }

  /** Said so now, or used as this kind before: nobody is asked twice. Forgotten, it is asked again. */
  #isSettled(): boolean {
    const { deviceId } = this.desk.state;
    const known = this.#before.find((massager) => massager.deviceId === deviceId);
    return (
      this.settled === this.#settling() || (known !== undefined && known.profileId === this.desk.profile?.id)
    );
  }

  #settling(): string {
    return `${this.desk.state.deviceId ?? ''} ${this.desk.profile?.id ?? ''}`;
  }

  readonly #onPick = ({ profileId }: PickEvent): void => {
    this.#onRunEnd();
    void this.desk.pick(profileId);
  };

  readonly #onCancel = (): void => {
    this.desk.cancel();
  };

  readonly #onSettled = (): void => {
    this.#onRunEnd();
    this.settled = this.#settling();
    const { deviceId } = this.desk.state;
    const profileId = this.desk.profile?.id;
    if (deviceId && profileId)
      this.desk.remember(deviceId, { profileId }).catch(() => {
        this.dispatchEvent(new ToastEvent(msg('This could not be kept: you will be asked again next time.')));
      });
  };

  readonly #onRunStart = (event: RunStartEvent): void => {
    this.#onRunEnd();
    this.#letGo = this.desk.holdLowest();
    if (this.#letGo) return;
    event.preventDefault();
    this.dispatchEvent(new ToastEvent(msg('Not now: a session runs, or the massager is not ready.')));
  };

  readonly #onRunEnd = (): void => {
    this.#letGo?.();
    this.#letGo = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-which-massager': WhichMassager;
  }
}
