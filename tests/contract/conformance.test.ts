import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONS, ask } from './conformance/questions.ts';
import { type ContractBrowser, launchContractBrowser } from './harness/browser.ts';
import { askChromium } from './harness/emulated-stage.ts';
import { simulatedStage } from './harness/simulated-stage.ts';

let browser: ContractBrowser;

beforeAll(async () => {
  browser = await launchContractBrowser();
}, 60_000);

afterAll(() => browser.close());

describe('both Bluetooths say the same', () => {
  for (const { title, answer } of QUESTIONS.filter((question) => !question.simulator))
    test(title, async () => {
      expect(await askChromium(browser, title), 'Chromium').toEqual(answer);
      expect(await ask(title, simulatedStage()), 'the simulator').toEqual(answer);
    });
});

describe('the simulator differs on purpose', () => {
  for (const { title, answer, simulator } of QUESTIONS)
    if (simulator)
      test(`${title}: ${simulator.because}`, async () => {
        expect(await askChromium(browser, title), 'Chromium').toEqual(answer);
        expect(await ask(title, simulatedStage()), 'the simulator').toEqual(simulator.answer);
      });
});
