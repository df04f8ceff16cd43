import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { CHROMIUM_ARGS, findChromium } from './tools/chromium.mjs';
import viteConfig from './vite.config.ts';

const executablePath = (await findChromium()) ?? '';
const { plugins = [], resolve = {} } = viteConfig;

/*
 * Two files run at a time: one of `ui` and one of the others. That keeps two cores busy, and no two whole apps starve
 * each other. No module of the app keeps anything to itself (lint says so), so the files of a project share what they
 * import: loading it anew for each took half the time.
 */
const ONE_AT_A_TIME = { maxWorkers: 1, isolate: false } as const;

/** What is waited for comes at once, but two cores have seven processes to serve: only what never comes fails. */
const PATIENT = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { interval: 20, timeout: 20_000 } },
} as const;

/** Project by project, for what is imported is let go between two of them; the one that takes longest comes first. */
class ProjectByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // `ui` is in none of these places: it has a lane of its own, and its browser in its name.
    const order = ['e2e', 'contract', 'unit'];
    return sorted.toSorted((a, b) => order.indexOf(a.project.name) - order.indexOf(b.project.name));
  }
}

/** One runner, four projects: Node, elements in Chromium, both Bluetooths, the built app. */
export default defineConfig({
  plugins,
  resolve,
  test: {
    sequence: { sequencer: ProjectByProject },
    projects: [
      {
        extends: true,
        test: {
          ...ONE_AT_A_TIME,
          ...PATIENT,
          name: 'ui',
          include: ['tests/ui/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 390, height: 844 },
          },
        },
      },
      {
        extends: true,
        test: {
          ...ONE_AT_A_TIME,
          ...PATIENT,
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/serve-builds.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...ONE_AT_A_TIME,
          ...PATIENT,
          name: 'contract',
          environment: 'node',
          include: ['tests/contract/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...ONE_AT_A_TIME,
          ...PATIENT,
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
        },
      },
    ],
  },
});
