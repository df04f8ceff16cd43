import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Page, chromium } from 'playwright';
import { type Rolldown, build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/chromium.mjs';
import { conditions } from '../../../vite.config.ts';
import {
  type EmulatedMassager,
  type EmulatedMassagerOptions,
  createEmulatedMassager,
} from '../../support/emulated-massager.ts';

/** The page of the suite on an origin of its own, and a peripheral in the air around it. */
export interface ContractPage {
  readonly page: Page;
  readonly massager: EmulatedMassager;
  /** Answers what the page asks of the world behind it. */
  onBackstage: (verb: string, args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Real Chromium. */
export interface ContractBrowser {
  /**
   * A fresh origin, so that no permission is left over, and a fresh peripheral. One at a time: the
   * emulated radio is the browser's.
   */
  open(options?: EmulatedMassagerOptions): Promise<ContractPage>;
  readonly close: () => Promise<void>;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Contract</title>
<button id="person">The person's gesture</button><script type="module" src="/page.js"></script>`;

/** Builds the page once, serves it, and launches a browser for it. */
export async function launchContractBrowser(): Promise<ContractBrowser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium: "npm test" installs one.');
  const script = await bundle(fileURLToPath(new URL('./page.ts', import.meta.url)));
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const current = { contract: undefined as ContractPage | undefined, opened: 0 };
  await page.exposeFunction('backstage', (verb: string, args: readonly unknown[]): Promise<unknown> => {
    if (verb === 'gesture') return page.click('#person');
    return current.contract?.onBackstage(verb, args) ?? Promise.reject(new Error('Nobody is there.'));
  });
  return {
    async open(options) {
      const massager = await createEmulatedMassager(browser, page, options);
      await page.goto(`http://page-${++current.opened}.localhost:${port}/`);
      const contract: ContractPage = {
        page,
        massager,
        onBackstage: (verb) => Promise.reject(new Error(`Nobody answers "${verb}".`)),
        async close() {
          await massager.calm();
          await page.goto('about:blank');
          await massager.dispose();
        },
      };
      current.contract = contract;
      return contract;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** One script for the page, resolved as the app's own build resolves. */
async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry },
    },
  })) as Rolldown.RolldownOutput;
  const [{ code }] = built.output;
  return code;
}
