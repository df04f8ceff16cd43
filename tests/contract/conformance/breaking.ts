import { BATTERY_SERVICE, COMMAND, REPORT, SERVICE } from '../harness/stage.ts';
import { type Question, bytes, choose, findAll, lost, nameOf, outcome } from './question.ts';

const NO_LINK = 'NetworkError: GATT Server is disconnected. Cannot';
const RECONNECT = '(Re)connect first with `device.gatt.connect`.';

/**
 * What a link answers that has broken, and what is found and written on one that has not. A link that breaks under an
 * operation can't be asked about: the emulation has to answer the operation first.
 */
export const BREAKING: readonly Question[] = [
  {
    title:
      'when the loss is told the server says so too, the handler first and then the listeners in their order',
    async ask(stage, say) {
      const { device, gatt } = await findAll(stage);
      device.ongattserverdisconnected = () => {
        say(`handler ${String(gatt.connected)}`);
      };
      for (const name of ['one', 'two'])
        device.addEventListener('gattserverdisconnected', () => {
          say(name);
        });
      const told = lost(device);
      await stage.loseLink();
      await told;
    },
    answer: ['handler false', 'one', 'two'],
  },
  {
    title: 'connecting again from the event of the loss works',
    async ask(stage, say) {
      const { device, gatt } = await findAll(stage);
      const again = new Promise<string>((resolve) => {
        device.addEventListener(
          'gattserverdisconnected',
          () => {
            void outcome(gatt.connect()).then(resolve);
          },
          { once: true },
        );
      });
      await stage.loseLink();
      say(await again);
      say(String(gatt.connected));
    },
    answer: ['ok', 'true'],
  },
  {
    title: 'without a link nothing is read, written or listened to',
    async ask(stage, say) {
      const { gatt, command, report } = await findAll(stage);
      gatt.disconnect();
      say(await outcome(report.readValue()));
      say(await nameOf(command.writeValueWithoutResponse(bytes(1))));
      say(await nameOf(report.startNotifications()));
      say(await nameOf(gatt.getPrimaryServices()));
    },
    answer: [
      `${NO_LINK} perform GATT operations. ${RECONNECT}`,
      'NetworkError',
      'NetworkError',
      'NetworkError',
    ],
  },
  {
    title: 'a device that was never connected answers nothing',
    async ask(stage, say) {
      const { gatt } = await choose(stage);
      say(String(gatt?.connected));
      say(await outcome(gatt!.getPrimaryService(SERVICE)));
      gatt!.disconnect();
      say(String(gatt?.connected));
    },
    answer: ['false', `${NO_LINK} retrieve services. ${RECONNECT}`, 'false'],
  },
  {
    title: 'what is found at the same time is the same',
    async ask(stage, say) {
      const { gatt } = await findAll(stage);
      const [one, two] = await Promise.all([
        gatt.getPrimaryService(SERVICE),
        gatt.getPrimaryService(SERVICE),
      ]);
      say(String(one === two));
      const [first, second] = await Promise.all([
        one.getCharacteristic(COMMAND),
        two.getCharacteristic(REPORT),
      ]);
      say(`${String(first === second)} ${first.uuid === COMMAND ? 'ok' : first.uuid}`);
      const all = await gatt.getPrimaryServices(SERVICE);
      say(`${all.length} ${String(all[0] === one)}`);
    },
    answer: ['true', 'false ok', '1 true'],
  },
  {
    title: 'UUIDs are lower case, whole or a number, which is taken as 32 bits without a sign',
    async ask(stage, say) {
      const { gatt, service } = await findAll(stage);
      say(await nameOf(gatt.getPrimaryService(SERVICE.toUpperCase())));
      say(await nameOf(gatt.getPrimaryService('ffe0')));
      say(await nameOf(gatt.getPrimaryService(-1)));
      say(await nameOf(service.getCharacteristic(0xffe2)));
    },
    answer: ['TypeError', 'TypeError', 'SecurityError', 'ok'],
  },
  {
    title: 'services by their registered names',
    async ask(stage, say) {
      const { gatt } = await findAll(stage);
      say(await nameOf(gatt.getPrimaryService('battery_service')));
    },
    answer: ['ok'],
    simulator: {
      answer: ['TypeError'],
      because: 'it knows no registered names: profiles have whole UUIDs only',
    },
  },
  {
    title: 'the old way to write waits for the answer where there is one',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      say(await outcome(command.writeValue(bytes(1, 2))));
      say((await stage.written(1)).join());
    },
    answer: ['ok', '01 02 with'],
  },
  {
    title: 'before anything was chosen no device is known, and a cancelled chooser does not change that',
    async ask(stage, say) {
      say(String((await stage.bluetooth.getDevices()).length));
      await stage.chooser('cancel');
      say(await nameOf(choose(stage)));
      say(String((await stage.bluetooth.getDevices()).length));
    },
    answer: ['0', 'NotFoundError', '0'],
  },
  {
    title: 'a refused write leaves the value as it was',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      await command.writeValueWithResponse(bytes(7));
      await stage.refuseNextWrite();
      say(await nameOf(command.writeValueWithResponse(bytes(8))));
      say(String(command.value?.getUint8(0)));
    },
    answer: ['NotSupportedError', '7'],
  },
  {
    title: 'a service without characteristics can be found',
    async ask(stage, say) {
      const { gatt } = await findAll(stage);
      const battery = await gatt.getPrimaryService(BATTERY_SERVICE);
      say(`${String(battery.isPrimary)} ${battery.uuid === BATTERY_SERVICE ? 'ok' : battery.uuid}`);
    },
    answer: ['true ok'],
  },
];
