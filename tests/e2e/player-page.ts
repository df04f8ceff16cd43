import type { Locator, Page } from 'playwright';

/** In real time. */
const SEEN_WITHIN_MS = 20_000;

/** What a person sees and does, in the words on the screen. */
export class PlayerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Words that are seen; what is only said to a screen reader may be the same. */
  text(words: string): Locator {
    return this.page.getByText(words).and(this.page.locator(':not(.vh)'));
  }

  /** The area that is worked, or the kind of step. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first();
  }

  get intensity(): Locator {
    return this.page.getByRole('slider', { name: 'Intensity' });
  }

  get timeLeft(): Locator {
    return this.page.getByRole('timer', { name: 'Time left' });
  }

  /** Goes to a screen, so that nothing is reloaded. */
  async show(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** Lets time pass until a massager is ready: some wait for an answer that never comes. */
  async untilReady(): Promise<void> {
    await this.advanceUntil(this.button('Release'));
  }

  /** Lets time pass until something is on the screen; what the browser has to do meanwhile takes its own time. */
  async advanceUntil(seen: Locator): Promise<void> {
    const fromMs = Date.now();
    while ((await seen.count()) === 0 && Date.now() - fromMs < SEEN_WITHIN_MS) await this.advance(0.2);
    await seen.waitFor({ timeout: 1_000 });
  }

  /** Connects the emulated massager; the chooser is answered by the rig. */
  async connectMassager(base: string): Promise<void> {
    await this.page.goto(`${base}#/massager`);
    await this.button('Connect massager').click();
    await this.button('Release').waitFor();
  }

  async useSimulator(base: string): Promise<void> {
    await this.page.goto(`${base}#/massager`);
    await this.button('Use simulator').click();
    await this.button('Disconnect').waitFor();
  }

  async startRoutine(id: string): Promise<void> {
    await this.show(`#/routines/${id}`);
    await this.button('Start session').click();
    await this.button('Stop').waitFor();
  }

  /** From get-ready to the first area that is worked. */
  async skipToWork(): Promise<void> {
    await this.advance(6);
    await this.button('Skip').click();
    await this.button('Skip').click();
  }

  /** Turns the clock of the turned page. */
  async advance(seconds: number): Promise<void> {
    await this.page.evaluate((ms) => window.turned.advance(ms), seconds * 1_000);
  }

  async spoken(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.turned.spoken.map(({ text }) => text));
  }
}
