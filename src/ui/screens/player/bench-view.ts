import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { VirtualBench } from '../../practice-ports.ts';
import { once } from '../../once.ts';
import type { NearHandlers, PlayerModel } from './player-model.ts';

/** Fetched when it is first shown: most sessions have none. Without it the session goes on as it is. */
const fetched = once(() => import('./bb-floating-massager.ts').catch(() => undefined));

/** Opens and closes the virtual massager, where there is one. */
export function benchButton({ bench, benchOpen }: PlayerModel, { ask }: Pick<NearHandlers, 'ask'>) {
  if (!bench) return nothing;
  return html`<button
    type="button"
    class="iconbtn virtual"
    aria-label=${msg('Pretend massager')}
    aria-expanded=${benchOpen ? 'true' : 'false'}
    @click=${ask({ do: 'massager' })}
  >
    <bb-icon name="waveform-bold"></bb-icon>
  </button>`;
}

/** The virtual massager over the player, where it is open. */
export function benchView({ bench, benchOpen, locked }: PlayerModel) {
  if (!bench || !benchOpen) return nothing;
  void fetched();
  return html`<bb-floating-massager .bench=${bench} ?inert=${locked}></bb-floating-massager>`;
}

/** In the alarm: it may run on, and its own button is what ends that. */
export function benchInAlarm(bench: VirtualBench | undefined) {
  if (!bench) return nothing;
  void fetched();
  return html`<bb-virtual-massager slot="massager" alarm .bench=${bench}></bb-virtual-massager>`;
}
