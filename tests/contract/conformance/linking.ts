import { BATTERY_SERVICE, COMMAND, SERVICE } from '../harness/stage.ts';
import { type Question, bytes, choose, findAgain, findAll, lost, nameOf, outcome } from './question.ts';

const NO_LINK = 'NetworkError: GATT Server is disconnected. Cannot';
const RECONNECT = '(Re)connect first with `device.gatt.connect`.';
const gone = (kind: string, uuid: string): string =>
  `InvalidStateError: ${kind} with UUID ${uuid} is no longer valid. Remember to retrieve the ${kind.toLowerCase()} again after reconnecting.`;

/** What connecting, losing and finding answer. */
export const LINKING: readonly Question[] = [
  {
    title: 'connecting again gives the same server',
    async ask(stage, say) {
      const { gatt } = await choose(stage);
      say(String((await gatt!.connect()) === gatt));
      const both = await Promise.all([gatt!.connect(), gatt!.connect()]);
      say(both.map((server) => server === gatt).join(' '));
    },
    answer: ['true', 'true true'],
  },
  {
    title: 'a refused link is a NetworkError and the next attempt may succeed',
    async ask(stage, say) {
      const { gatt } = await choose(stage);
      await stage.refuseNextConnection();
      say(await outcome(gatt!.connect()));
      say(String(gatt?.connected));
      say(await outcome(gatt!.connect()));
    },
    answer: ['NetworkError: Unknown error when connecting to the device.', 'false', 'ok'],
  },
  {
    title: 'disconnect while connecting makes the attempt fail with an AbortError',
    async ask(stage, say) {
      const { gatt } = await choose(stage);
      await stage.holdConnections();
      const connecting = outcome(gatt!.connect());
      await stage.connectionsAsked(1);
      gatt!.disconnect();
      await stage.releaseConnections();
      say(await connecting);
      say(String(gatt?.connected));
    },
    answer: ['AbortError: The GATT connect attempt was cancelled.', 'false'],
  },
  {
    title: 'disconnect tells the device before it returns, once, and what follows is a NetworkError',
    async ask(stage, say) {
      const { device, gatt, service, command } = await findAll(stage);
      device.ongattserverdisconnected = () => {
        say('handler');
      };
      device.addEventListener('gattserverdisconnected', (event) => {
        say(`event ${String(event.target === device)} ${String(event.bubbles)} ${String(gatt.connected)}`);
      });
      say('disconnect');
      gatt.disconnect();
      say('returned');
      gatt.disconnect();
      say(await outcome(command.writeValueWithResponse(bytes(1))));
      say(await outcome(service.getCharacteristic(COMMAND)));
      say(await outcome(gatt.getPrimaryService(SERVICE)));
    },
    answer: [
      'disconnect',
      'handler',
      'event true true false',
      'returned',
      `${NO_LINK} perform GATT operations. ${RECONNECT}`,
      `${NO_LINK} retrieve characteristics. ${RECONNECT}`,
      `${NO_LINK} retrieve services. ${RECONNECT}`,
    ],
  },
  {
    title: 'a lost link is told to the device, and nothing found on it is valid on the next',
    async ask(stage, say) {
      const { device, gatt, service, command, report } = await findAll(stage);
      const told = lost(device);
      await stage.loseLink();
      say(`${String((await told).target === device)} ${String(gatt.connected)}`);
      const fresh = await findAgain(device);
      say(await outcome(command.writeValueWithResponse(bytes(1))));
      say(await nameOf(report.readValue()));
      say(await nameOf(report.startNotifications()));
      say(await nameOf(report.stopNotifications()));
      say(await outcome(service.getCharacteristic(COMMAND)));
      say(`${String(fresh.service === service)} ${String(fresh.command === command)}`);
      say(await outcome(fresh.command.writeValueWithResponse(bytes(2))));
      say((await stage.written(1)).join());
    },
    answer: [
      'true false',
      gone('Characteristic', COMMAND),
      'InvalidStateError',
      'InvalidStateError',
      'InvalidStateError',
      gone('Service', SERVICE),
      'false false',
      'ok',
      '02 with',
    ],
  },
  {
    title: 'what is found twice is the same object, and what is not there a NotFoundError',
    async ask(stage, say) {
      const { device, gatt, service, command } = await findAll(stage);
      say(String((await gatt.getPrimaryService(0xffe0)) === service));
      say(String((await service.getCharacteristic(0xffe2)) === command));
      say(`${String(service.device === device)} ${String(service.isPrimary)}`);
      say(String(command.service === service));
      say(await outcome(service.getCharacteristic(0xffe9)));
      say(await nameOf(service.getCharacteristic('nonsense')));
      const uuids = (await service.getCharacteristics()).map(({ uuid }) => uuid.slice(4, 8));
      say(uuids.sort().join(' '));
      const battery = await gatt.getPrimaryService(BATTERY_SERVICE);
      say(await outcome(battery.getCharacteristics()));
    },
    answer: [
      'true',
      'true',
      'true true',
      'true',
      `NotFoundError: No Characteristics matching UUID 0000ffe9-0000-1000-8000-00805f9b34fb found in Service with UUID ${SERVICE}.`,
      'TypeError',
      'ffe1 ffe2',
      'NotFoundError: No Characteristics found in service.',
    ],
  },
  {
    title: 'a connect in the same breath as a disconnect',
    async ask(stage, say) {
      const { gatt } = await findAll(stage);
      await stage.answerDelay(40);
      gatt.disconnect();
      say(await nameOf(gatt.connect()));
    },
    answer: ['ok'],
    simulator: {
      answer: ['NetworkError'],
      because: 'the emulated link outlives a disconnect of the page; a real one is still closing',
    },
  },
  {
    title: 'the loss of a link as seen from bluetooth itself',
    async ask(stage, say) {
      const { gatt } = await findAll(stage);
      let heard = false;
      stage.bluetooth.addEventListener('gattserverdisconnected', () => {
        heard = true;
      });
      gatt.disconnect();
      say(String(heard));
    },
    answer: ['false'],
    simulator: {
      answer: ['true'],
      because: 'the specification lets it bubble to bluetooth; Chromium has no such tree',
    },
  },
  {
    title: 'a connect with the radio switched off',
    async ask(stage, say) {
      const { gatt } = await choose(stage);
      await stage.radio('powered-off');
      say(await nameOf(gatt!.connect()));
      await stage.radio('powered-on');
    },
    answer: ['ok'],
    simulator: {
      answer: ['InvalidStateError'],
      because: 'the emulation keeps connecting without a radio; a real one cannot',
    },
  },
];
