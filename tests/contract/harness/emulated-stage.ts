import type { ContractBrowser, ContractPage } from './browser.ts';
import { type Backstage, STAGE_SERVICES, done } from './stage.ts';

/** Asks real Chromium one question, on a fresh origin with a fresh peripheral. */
export async function askChromium(browser: ContractBrowser, title: string): Promise<readonly string[]> {
  const contract = await browser.open({ services: STAGE_SERVICES });
  const backstage = emulatedBackstage(contract);
  contract.onBackstage = (verb, args) =>
    Reflect.apply(backstage[verb as keyof Backstage], undefined, args) as Promise<unknown>;
  try {
    return await contract.page.evaluate((asked) => window.contract.ask(asked), title);
  } finally {
    await contract.close();
  }
}

function emulatedBackstage({ massager }: ContractPage): Readonly<Backstage> {
  return {
    chooser: done((answer) => {
      massager.chooser = answer;
    }),
    loseLink: () => massager.dropLink(),
    refuseNextConnection: done(() => {
      massager.refuseConnections();
    }),
    refuseNextWrite: done(() => {
      massager.refuseWrites();
    }),
    answerDelay: done((ms) => {
      massager.answerDelayMs = ms;
    }),
    holdConnections: done(() => {
      massager.stall();
    }),
    releaseConnections: () => massager.resume(),
    connectionsAsked: (count) => massager.until(() => massager.connections >= count),
    written: async (count) => {
      await massager.until((writes) => writes.length >= count);
      return massager.writes.map(({ bytes, response }) => `${bytes} ${response ? 'with' : 'without'}`);
    },
    radio: (state) => massager.radio(state),
  };
}
