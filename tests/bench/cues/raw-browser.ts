import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/chromium.mjs';

/** A tab that is neither kept awake nor in focus by any tool. */
export interface RawTab {
  /** Gives the value of an expression, or what it resolves to. */
  evaluate(expression: string): Promise<unknown>;
  activate(): Promise<void>;
}

/** A browser spoken to in its own protocol: the pages of test tools never hide. */
export interface RawBrowser {
  /** `any script`: not held to the rules of the app for scripts, so that sound can be listened to. */
  open(url: string, scripts?: 'any script'): Promise<RawTab>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Starts one, with a profile of its own. */
export async function launchRawBrowser(): Promise<RawBrowser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium: "npm test" installs one.');
  const profile = await mkdtemp(join(tmpdir(), 'backbeat-raw-'));
  const args = ['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...CHROMIUM_ARGS];
  const browser = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) =>
    browser.once('exit', () => {
      resolve();
    }),
  );
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const send = createPipe(input, output);
  return {
    async open(url, scripts) {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const inTab = (method: string, params: object = {}): ReturnType<Send> =>
        send(method, params, String(sessionId));
      await inTab('Page.enable');
      await inTab('Page.setBypassCSP', { enabled: scripts !== undefined });
      await inTab('Page.navigate', { url });
      return {
        async evaluate(expression) {
          const asked = { expression, awaitPromise: true, returnByValue: true };
          const { result, exceptionDetails } = await inTab('Runtime.evaluate', asked);
          if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
          return (result as { readonly value?: unknown }).value;
        },
        async activate() {
          await send('Target.activateTarget', { targetId });
        },
      };
    },
    async close() {
      await send('Browser.close').catch(() => undefined);
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = (
  method: string,
  params?: object,
  sessionId?: string,
) => Promise<Readonly<Record<string, unknown>>>;

/** One message after the other, each closed by a zero byte. */
function createPipe(input: Writable, output: Readable): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  let buffered = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (buffered + chunk).split('\0');
    buffered = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    }
  });
  output.on('close', () => {
    for (const answer of waiting.values()) answer({ error: { message: 'The browser is gone.' } });
  });
  let lastId = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
}
