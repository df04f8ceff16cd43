import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Button, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import type { Engine } from './engine.ts';

/** Any display number that nobody uses by default. */
const DISPLAY = ':97';

/** WebKitGTK, the nearest thing to Safari on Linux, over plain WebDriver on a screen in memory. */
export async function startWebKit(): Promise<Engine> {
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    stdio: 'ignore',
  });
  const close = async (): Promise<void> => {
    await Promise.all([ended(driver), ended(screen)]);
  };
  try {
    const web = await connect(`http://127.0.0.1:${port}`);
    // As narrow as its window can be: about 450 px.
    await web.manage().window().setRect({ x: 0, y: 0, width: 390, height: 900 });
    return engineOf(web, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** The driver needs a moment to listen; it is asked until it answers. */
async function connect(server: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
  });
  for (let tries = 1; ; tries++) {
    try {
      return await new Builder()
        .usingServer(server)
        .withCapabilities(capabilities)
        .disableEnvironmentOverrides()
        .build();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function engineOf(web: WebDriver, closeRest: () => Promise<void>): Engine {
  return {
    label: 'WebKitGTK',
    goto: async (url) => {
      // An address that differs in its hash alone is no navigation for the driver.
      await web.get('about:blank');
      await web.get(url);
      await web.executeScript(watchFaults);
    },
    reload: async () => {
      await web.navigate().refresh();
      await web.executeScript(watchFaults);
    },
    run: <A, T>(task: (given: A) => T | Promise<T>, given: A) =>
      web.executeScript<T>(`return (${task.toString()})(arguments[0])`, given),
    inject: async (source) => {
      await web.executeScript(source);
    },
    press: async (x, y) => {
      await web
        .actions({ async: true })
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
        .press(Button.LEFT)
        .release(Button.LEFT)
        .perform();
    },
    type: async (key) => {
      const keys = { Escape: Key.ESCAPE, Tab: Key.TAB, Enter: Key.ENTER, Space: ' ', ArrowRight: Key.ARROW_RIGHT, '?': '?' }; // prettier-ignore
      await web.actions({ async: true }).sendKeys(keys[key]).perform();
    },
    shot: async () => Buffer.from(await web.takeScreenshot(), 'base64'),
    faults: () => web.executeScript<string[]>('return window.faultsSeen ?? []'),
    close: async () => {
      await web.quit().catch(() => undefined);
      await closeRest();
    },
  };
}

/** Debian keeps it in a folder of the architecture and the version of the library. */
export function findMiniBrowser(): string | undefined {
  const folders = readdirSync('/usr/lib').flatMap((arch) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${arch}/webkit2gtk-${version}/MiniBrowser`),
  );
  return folders.find((path) => existsSync(path));
}

/** Runs in the page. Plain WebDriver tells nothing of errors, so the page itself writes them down from here on. */
function watchFaults(): void {
  const seen: string[] = [];
  Object.assign(window, { faultsSeen: seen });
  addEventListener('error', ({ message }) => seen.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => {
      resolve();
    });
    child.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
