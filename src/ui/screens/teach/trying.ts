import type { DeviceProfile } from '#protocol';
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RunStartEvent } from '../../elements/bb-hold-to-run.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import type { MassagerDesk } from '../../ports.ts';
import type { TryEvent, TryState } from './bb-teach-try.ts';

const UNDER_WAY: ReadonlySet<string> = new Set([
  'choosing',
  'connecting',
  'discovering',
  'picking',
  'preparing',
  'reconnecting',
]);

/** Tries a massager that is being taught. It is let go when the screen is left: nobody has saved it yet. */
export class Trying implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #desk: () => MassagerDesk;
  /** As it is now; what `connect` would take. */
  #profile: DeviceProfile | undefined;
  /** As it was connected, as text to compare with. */
  #tried: string | undefined;
  #letGo: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, desk: () => MassagerDesk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.onRunEnd();
    if (this.#tried === undefined) return;
    this.#tried = undefined;
    const { link } = this.#desk().state;
    if (UNDER_WAY.has(link)) this.#desk().cancel();
    else if (link !== 'absent') void this.#desk().disconnect();
  }

  /** How far it is, for what is typed now. */
  stateOf({ profile, isLocked }: { profile: DeviceProfile | undefined; isLocked: boolean }): TryState {
    this.#profile = profile;
    if (isLocked) return 'locked';
    const { link } = this.#desk().state;
    if (this.#tried !== undefined && UNDER_WAY.has(link)) return 'under-way';
    if (this.#tried !== undefined && link === 'ready')
      return this.#tried === JSON.stringify(profile) ? 'connected' : 'changed';
    return profile ? 'apart' : 'incomplete';
  }

  readonly onTry = ({ wish }: TryEvent): void => {
    const desk = this.#desk();
    if (wish === 'cancel') desk.cancel();
    else if (wish === 'disconnect') {
      this.#tried = undefined;
      void desk.disconnect();
    } else if (this.#profile) {
      this.#tried = JSON.stringify(this.#profile);
      void desk.connect({ draft: this.#profile }).then(() => {
        this.#host.requestUpdate();
      });
    }
  };

  readonly onRunStart = (event: RunStartEvent): void => {
    this.#letGo = this.#desk().holdLowest();
    if (this.#letGo) return;
    event.preventDefault();
    this.#host.dispatchEvent(new ToastEvent(msg('Not now: the massager is not ready.')));
  };

  readonly onRunEnd = (): void => {
    this.#letGo?.();
    this.#letGo = undefined;
  };
}
