import { page, userEvent, type Locator } from 'vitest/browser';
import { AT, PlayerHarness } from './player-harness.ts';

/** A player in its first area, thirteen seconds in. */
export async function atWork(): Promise<PlayerHarness> {
  const player = await PlayerHarness.open();
  await player.workAt(AT.bandLeft + 13);
  return player;
}

/** Presses a key with nothing focused, so that it is the player's. */
export async function key(player: PlayerHarness, text: string): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard(text);
  await player.settled();
}

/** A panel of the player, by its name. */
export function dialog(name: string): Locator {
  return page.getByRole('dialog', { name });
}
