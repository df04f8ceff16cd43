import type { Locator, Page } from 'playwright';
import { PlayerPage } from '../player-page.ts';

/** A page that is led from state to state by what a person presses. */
export class Stage {
  readonly page: Page;
  readonly player: PlayerPage;
  readonly base: string;

  constructor(page: Page, base: string) {
    this.page = page;
    this.player = new PlayerPage(page);
    this.base = base;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  /** To another screen of the app, without loading it anew. */
  async go(hash: string, heading: string | RegExp): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await this.title(heading).waitFor();
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name }).first();
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
  }

  async advance(seconds: number): Promise<void> {
    await this.player.advance(seconds);
  }

  /** Lets time pass until what is waited for has come. */
  async advanceUntil(hasCome: () => Promise<boolean>, atMostS = 60): Promise<void> {
    for (let second = 0; second < atMostS; second++) {
      if (await hasCome()) return;
      await this.advance(1);
    }
    throw new Error(`Waited ${atMostS} s in vain.`);
  }

  async useSimulator(): Promise<void> {
    await this.go('#/massager', 'Massager');
    await this.press('Use simulator');
    await this.advanceUntil(() => this.#massagerIs({ link: 'ready' }));
  }

  /** Resolves once the motor of the pretend massager is up. */
  async untilItRuns(): Promise<void> {
    await this.advanceUntil(() => this.#massagerIs({ motor: 'running' }));
  }

  async #massagerIs(wanted: Readonly<Record<string, string>>): Promise<boolean> {
    const state = await this.page.evaluate(() => {
      const { link, motor } = document.querySelector('bb-app')?.services?.massagerDesk.state ?? {};
      return { link, motor };
    });
    return Object.entries(wanted).every(([key, value]) => state[key as keyof typeof state] === value);
  }

  /** Chooses a file as the person does, with words for its content. */
  async choose(name: string, text: string): Promise<void> {
    await this.page
      .getByLabel('Routine file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** The link of the pretend massager breaks, for as long as somebody reads the alarm. */
  async loseLink(): Promise<void> {
    await this.page.evaluate(() => document.querySelector('bb-app')?.services?.massagerDesk.loseLink(20_000));
  }
}
