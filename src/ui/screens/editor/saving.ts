import { needsAffectedSide } from '#care';
import type { Routine } from '#protocol';
import { msg, str } from '@lit/localize';
import type { LitElement } from 'lit';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { go, goInstead } from '../../navigate.ts';
import type { OwnRoutines, SessionDesk } from '../../ports.ts';
import type { Editing } from './editing.ts';

/** Where to go once the routine is saved: `start` is the place on its page. */
export type Afterwards = 'page' | 'start' | 'rehearse';

/** What saving asks of the screen. */
export interface SavingPorts {
  readonly ownRoutines: () => Pick<OwnRoutines, 'keep'>;
  readonly sessionDesk: () => Pick<SessionDesk, 'rehearse'>;
  /** What is on the page now is what is kept. */
  readonly kept: (editing: Editing) => void;
}

/** Saves what was edited, and goes where it is used. */
export class Saving {
  readonly #host: LitElement;
  readonly #ports: SavingPorts;
  #state: 'resting' | 'saving' | 'failed' = 'resting';

  constructor(host: LitElement, ports: SavingPorts) {
    this.#host = host;
    this.#ports = ports;
  }

  /** The last try came to nothing, and nothing was changed since. */
  get hasFailed(): boolean {
    return this.#state === 'failed';
  }

  /** There is something to save, nothing is wrong with it, and it is not being saved already. */
  canSave({ problems, saved, isChanged }: Editing): boolean {
    return problems.length === 0 && this.#state !== 'saving' && (!saved || isChanged);
  }

  /** Something was changed: another try may go better. */
  rest(): void {
    this.#put('resting');
  }

  /** Keeps it, if there is something to keep, and goes on from there. Stays, and says so, where that fails. */
  async save(editing: Editing, afterwards: Afterwards): Promise<void> {
    const routine: Routine = { ...editing.routine, name: editing.routine.name.trim() };
    if (!editing.saved || editing.isChanged) {
      this.#put('saving');
      try {
        await this.#ports.ownRoutines().keep(routine);
      } catch {
        this.#put('failed');
        return;
      }
      this.#ports.kept(editing);
      if (afterwards !== 'rehearse') this.#tell(msg(str`${routine.name} is saved.`));
    }
    await this.#leaveTo(routine, afterwards);
  }

  async #leaveTo(routine: Routine, afterwards: Afterwards): Promise<void> {
    const { id } = routine;
    if (afterwards === 'page') {
      goInstead({ screen: 'routine', id });
      return;
    }
    // Which side hurts is asked on the routine's page.
    if (afterwards === 'rehearse' && !needsAffectedSide(routine)) {
      if (await this.#ports.sessionDesk().rehearse({ routineId: id })) {
        go({ screen: 'session' });
        return;
      }
      this.#tell(msg('The rehearsal could not start. Try again.'));
    }
    goInstead({ screen: 'routine', id, part: 'start' });
  }

  #put(state: 'resting' | 'saving' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #tell(words: string): void {
    this.#host.dispatchEvent(new ToastEvent(words));
  }
}
