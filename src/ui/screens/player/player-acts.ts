import { msg, str } from '@lit/localize';
import type { StopRule } from '#protocol';
import type { SessionMode } from '#storage';
import type { LitElement } from 'lit';
import type { PlainCommand, PlayerCommand } from '../../elements/player-command.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { go } from '../../navigate.ts';
import type { MassagerDesk, RunningSession, SessionDesk } from '../../ports.ts';
import { modeWords } from '../../words/session-words.ts';
import type { FarHistory } from './far-history.ts';
import type { WayState } from './panel-view.ts';
import type { Panels } from './panels.ts';
import { requestOf } from './request-of.ts';

/** What commands act on. */
export interface ActsOn {
  readonly session: () => RunningSession;
  readonly sessionDesk: () => SessionDesk;
  readonly massagerDesk: () => MassagerDesk;
  readonly rules: () => readonly StopRule[];
  readonly panels: Panels;
  readonly far: FarHistory;
}

/**
 * Passes on what the person asks for, and keeps what only the screen knows: what hurts, whether it is locked, where
 * a change of mode is.
 */
export class PlayerActs {
  /** Only STOP works. */
  locked = false;
  /** The virtual massager lies over the player. */
  benchOpen = false;
  /** The person said of this loss that the massager has stopped. */
  acknowledged = false;
  way: WayState = { is: 'open' };
  /** What was done, for whoever cannot see it. */
  notice = '';
  #told: StopRule | undefined;
  /** The picture can be held for far view: said once a session. */
  #hinted = false;
  readonly #host: LitElement;
  readonly #on: ActsOn;

  constructor(host: LitElement, on: ActsOn) {
    this.#host = host;
    this.#on = on;
  }

  /** What was reported of something that hurts, until the session goes on. */
  get told(): StopRule | undefined {
    const { status } = this.#on.session().player.state;
    return status === 'paused' || status === 'ended' ? this.#told : undefined;
  }

  obey(command: PlayerCommand): void {
    switch (command.do) {
      case 'set-intensity':
        this.#on.session().player.setIntensity(command.pct);
        break;
      case 'adjust':
        this.#adjust(command.bySeconds);
        break;
      case 'jump':
        this.#jump(command.stepIndex);
        break;
      case 'report':
        this.#report(command.ruleId);
        break;
      case 'change-mode':
        void this.#changeMode(command.to);
        break;
      case 'seek':
        this.#on.session().rehearsal?.seek(command.positionMs);
        break;
      default:
        this.#play(command.do);
    }
    this.#host.requestUpdate();
  }

  #play(what: PlainCommand): void {
    const { player } = this.#on.session();
    switch (what) {
      case 'resume':
        this.#told = undefined;
        player.resume();
        break;
      case 'pause':
      case 'skip':
      case 'back':
      case 'softer':
      case 'stronger':
        player[what]();
        break;
      default:
        this.#show(what);
    }
  }

  /** The rest has to do with the screen, the massager and what comes after. */
  #show(what: PlainCommand): void {
    const { panels, far } = this.#on;
    switch (what) {
      case 'something-hurts':
        this.#told = undefined;
        this.#on.session().somethingHurts();
        panels.show('hurts');
        break;
      case 'ways':
        this.way = { is: 'open' };
        panels.show('ways');
        break;
      case 'steps':
      case 'keys':
        if (panels.open === what) panels.close();
        else panels.show(what);
        break;
      case 'close':
        panels.close();
        break;
      case 'far-view':
        this.#hint();
        far.enter();
        break;
      case 'near-view':
        far.leave();
        break;
      case 'lock':
        panels.close();
        this.locked = true;
        this.notice = msg('Locked. Only STOP works. Hold the button to unlock.');
        break;
      case 'unlock':
        this.unlock();
        this.notice = msg('Unlocked.');
        break;
      default:
        this.#ask(what);
    }
  }

  #ask(what: PlainCommand): void {
    if (what === 'reconnect') this.#on.massagerDesk().reconnect();
    if (what === 'it-has-stopped') this.acknowledged = true;
    if (what === 'massager') this.#turnBench();
    if (what === 'rehearse-again') void this.#rehearse();
    if (what === 'start-for-real') this.#startForReal();
  }

  /** Closed from inside, what has the focus goes with it: it is given back to what opened it. */
  #turnBench(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.virtual')?.focus({ preventScroll: true });
    this.benchOpen = !this.benchOpen;
  }

  unlock(): void {
    this.locked = false;
  }

  #adjust(bySeconds: number): void {
    const done = this.#on.session().adjustStep(bySeconds);
    if (!done.ok) this.#host.dispatchEvent(new ToastEvent(done.why));
    else
      this.notice =
        bySeconds > 0
          ? msg(str`This step is ${bySeconds} seconds longer.`)
          : msg(str`This step is ${-bySeconds} seconds shorter.`);
  }

  #jump(stepIndex: number): void {
    this.#on.session().jumpTo(stepIndex);
    this.#on.panels.close();
  }

  #report(ruleId: string): void {
    this.#told = this.#on.rules().find(({ id }) => id === ruleId);
    this.#on.session().report(ruleId);
    this.#on.panels.forget();
  }

  /** The person sees where it is, and why it did not come to be; it never goes on by itself. */
  async #changeMode(to: SessionMode): Promise<void> {
    const { panels } = this.#on;
    const asked = { is: 'asked', to } as const;
    this.way = asked;
    const done = await this.#on.session().changeMode(to);
    // Another way was asked for meanwhile: what became of that one is what counts.
    if (this.way !== asked) return;
    this.way = done.ok ? { is: 'open' } : { is: 'refused', why: done.why };
    if (done.ok) {
      // what was said of the massager that is let go holds on, until there is another
      if (to !== 'by-hand') this.acknowledged = false;
      if (panels.open === 'ways') panels.close();
      const way = modeWords(to);
      this.#host.dispatchEvent(new ToastEvent(msg(str`${way} from here. Go on when you are ready.`)));
    } else if (panels.open !== 'ways') this.#host.dispatchEvent(new ToastEvent(done.why));
    this.#host.requestUpdate();
  }

  #hint(): void {
    if (this.#hinted) return;
    this.#hinted = true;
    this.#host.dispatchEvent(new ToastEvent(msg('You can also hold the picture for far view.')));
  }

  async #rehearse(): Promise<void> {
    await this.#on.sessionDesk().rehearse(requestOf(this.#on.session().protocol));
  }

  /** Where it cannot start at once, the routine's own screen says what is missing. */
  #startForReal(): void {
    const { protocol } = this.#on.session();
    if (!this.#on.sessionDesk().begin(requestOf(protocol)))
      go({ screen: 'routine', id: protocol.routineId, part: 'start' });
  }
}
