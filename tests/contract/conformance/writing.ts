import { type Question, bytes, findAll, nameOf, outcome } from './question.ts';

const hex = (view: DataView | null | undefined): string =>
  view ? [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)].join(' ') : 'none';

/** What characteristics answer. */
export const WRITING: readonly Question[] = [
  {
    title: 'a write takes the bytes that a view shows, as they are at the call',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      const whole = bytes(1, 2, 3, 4);
      await command.writeValueWithResponse(whole.subarray(1, 3));
      await command.writeValueWithResponse(new DataView(whole.buffer, 2, 2));
      await command.writeValueWithResponse(whole.buffer);
      const writing = command.writeValueWithResponse(whole);
      whole.fill(9);
      await writing;
      await command.writeValueWithResponse(bytes());
      await command.writeValueWithoutResponse(bytes(5));
      for (const write of await stage.written(6)) say(write);
    },
    answer: ['02 03 with', '03 04 with', '01 02 03 04 with', '01 02 03 04 with', ' with', '05 without'],
  },
  {
    title: 'a value has at most 512 bytes, and must be bytes',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      say(await outcome(command.writeValueWithResponse(new Uint8Array(512))));
      say(await outcome(command.writeValueWithResponse(new Uint8Array(513))));
      say(await outcome(command.writeValueWithoutResponse(new Uint8Array(513))));
      say(await nameOf(command.writeValueWithResponse('text' as unknown as BufferSource)));
    },
    answer: [
      'ok',
      "InvalidModificationError: Value can't exceed 512 bytes.",
      "InvalidModificationError: Value can't exceed 512 bytes.",
      'TypeError',
    ],
  },
  {
    title: 'a write that the peripheral refuses is a NotSupportedError, and the next one may succeed',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      await stage.refuseNextWrite();
      say(await outcome(command.writeValueWithResponse(bytes(1))));
      say(await outcome(command.writeValueWithResponse(bytes(2))));
    },
    answer: ['NotSupportedError: GATT operation failed for unknown reason.', 'ok'],
  },
  {
    title: 'disconnect in a write tells the device, returns, and then the write is rejected',
    async ask(stage, say) {
      const { device, gatt, command } = await findAll(stage);
      await stage.answerDelay(60);
      const writing = outcome(command.writeValueWithResponse(bytes(1))).then(say);
      device.addEventListener('gattserverdisconnected', () => {
        say('event');
      });
      gatt.disconnect();
      say('returned');
      await writing;
    },
    answer: [
      'event',
      'returned',
      'NetworkError: GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.',
    ],
  },
  {
    title: 'a characteristic has no value before, and then the last one written or read',
    async ask(stage, say) {
      const { command, report } = await findAll(stage);
      say(`${hex(command.value)} ${hex(report.value)}`);
      await command.writeValueWithResponse(bytes(7, 8));
      say(hex(command.value));
      await report.readValue();
      say(hex(report.value));
    },
    answer: ['none none', '7 8', ''],
  },
  {
    title: 'a read tells by the event too, before it resolves',
    async ask(stage, say) {
      const { report } = await findAll(stage);
      report.oncharacteristicvaluechanged = () => {
        say('handler');
      };
      report.addEventListener('characteristicvaluechanged', (event) => {
        say(`event ${String(event.target === report)}`);
      });
      await report.readValue();
      say('resolved');
    },
    answer: ['handler', 'event true', 'resolved'],
  },
  {
    title: 'properties are told, and notifications started only where they are',
    async ask(stage, say) {
      const { command, report } = await findAll(stage);
      for (const { properties: has } of [command, report])
        say([has.read, has.write, has.writeWithoutResponse, has.notify, has.indicate].map(Number).join(''));
      say(await outcome(command.startNotifications()));
      say(String((await report.startNotifications()) === report));
      say(String((await report.startNotifications()) === report));
      say(String((await report.stopNotifications()) === report));
      say(await outcome(report.stopNotifications()));
    },
    answer: ['01100', '10010', 'NotSupportedError: GATT Error: Not supported.', 'true', 'true', 'true', 'ok'],
  },
  {
    title: 'two writes at once',
    async ask(stage, say) {
      const { command } = await findAll(stage);
      await stage.answerDelay(20);
      const both = [command.writeValueWithResponse(bytes(1)), command.writeValueWithResponse(bytes(2))];
      for (const line of await Promise.all(both.map(outcome))) say(line);
    },
    answer: ['ok', 'ok'],
    simulator: {
      answer: ['ok', 'NetworkError: GATT operation already in progress.'],
      because: 'the emulation has no link layer; on a real one there is one operation at a time',
    },
  },
  {
    title: 'a write that the properties forbid',
    async ask(stage, say) {
      const { command, report } = await findAll(stage);
      say(await nameOf(report.writeValueWithResponse(bytes(1))));
      say(await nameOf(command.readValue()));
    },
    answer: ['ok', 'ok'],
    simulator: {
      answer: ['NotSupportedError', 'NotSupportedError'],
      because: 'the specification refuses it; the emulated peripheral is never asked for its properties',
    },
  },
  {
    title: 'a changed value as seen from its device',
    async ask(stage, say) {
      const { device, report } = await findAll(stage);
      let heard = false;
      device.addEventListener('characteristicvaluechanged', () => {
        heard = true;
      });
      await report.readValue();
      say(String(heard));
    },
    answer: ['false'],
    simulator: {
      answer: ['true'],
      because: 'the specification lets it bubble to its service and device; Chromium has no such tree',
    },
  },
];
