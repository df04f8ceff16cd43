import type { Locator, Page } from 'playwright';

/** What a person sees and does, in the words on the screen. */
export class PlayerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
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

  /** By the link of the routine, so that nothing is reloaded. */
  async startRoutine(id: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/routines/${id}`);
    await this.button('Start session').click();
    await this.button('Stop').waitFor();
  }

  /** Turns the clock of the turned page. */
  async advance(seconds: number): Promise<void> {
    await this.page.evaluate((ms) => window.turned.advance(ms), seconds * 1_000);
  }

  async spoken(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.turned.spoken.map(({ text }) => text));
  }
}
