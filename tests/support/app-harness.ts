import type { SessionRecord, Settings } from '#storage';
import type { Content } from '#ui';
import axe from 'axe-core';
import { page, userEvent, type Locator } from 'vitest/browser';
import '../../src/ui/bb-app.ts';
import type { App } from '../../src/ui/bb-app.ts';
import type { ScreenLoaders } from '../../src/ui/screens.ts';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/tokens.css';
import { fakeServices, type FakeServices } from './fake-services.ts';

/** What the app is opened with; fakes with nothing special by default. */
export interface Opening {
  readonly content?: Content;
  readonly records?: readonly SessionRecord[];
  readonly settings?: Partial<Settings>;
  readonly loaders?: ScreenLoaders;
  /** What stands on the page until the app is there. */
  readonly sketch?: HTMLElement;
  /** Changes the fakes before the app sees them. */
  readonly prepare?: (services: FakeServices) => void;
}

/** The whole app as a person meets it: an address, headings, buttons, links. */
export class AppHarness {
  readonly services: FakeServices;
  readonly app: App;

  private constructor(services: FakeServices, app: App) {
    this.services = services;
    this.app = app;
  }

  /** Opens the app at an address and waits for its screen. */
  static async open(hash: string, opening: Opening = {}): Promise<AppHarness> {
    const { prepare, loaders, sketch, ...given } = opening;
    const services = fakeServices(given);
    prepare?.(services);
    location.hash = hash;
    const app = document.createElement('bb-app');
    if (loaders) app.loaders = loaders;
    app.services = services;
    if (sketch) app.append(sketch);
    document.body.replaceChildren(app);
    await page.getByRole('heading', { level: 1 }).findElement();
    return new AppHarness(services, app);
  }

  /** Takes the app away and leaves the address as it was. */
  static close(): void {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('data-theme');
    location.hash = '';
  }

  title(): Locator {
    return page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: string | RegExp): Locator {
    return page.getByRole('link', { name, exact: typeof name === 'string' });
  }

  text(words: string | RegExp): Locator {
    return page.getByText(words);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).click();
  }

  async go(hash: string): Promise<void> {
    location.hash = hash;
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
  }

  async key(name: string): Promise<void> {
    await userEvent.keyboard(`{${name}}`);
  }

  /** What has the focus, seen through all shadow roots. */
  focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** What axe finds wrong with the page in both themes, as sentences. */
  async faults(): Promise<string[]> {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await this.services.settings.change({ theme }).catch(() => undefined);
      await this.app.updateComplete;
      // Colours change over 120 ms; those that swell for ever have no end to wait for.
      await Promise.allSettled(passing(document.getAnimations()).map(({ finished }) => finished));
      const { violations } = await axe.run(document.body);
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${theme} ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
        ),
      );
    }
    return found;
  }
}

/** Animations that come to an end by themselves. */
function passing(animations: readonly Animation[]): readonly Animation[] {
  return animations.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
}
