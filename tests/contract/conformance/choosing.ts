import { BATTERY_SERVICE, SERVICE } from '../harness/stage.ts';
import { type Question, choose, chooseBy, findAll, nameOf, outcome } from './question.ts';

const CANCELLED = 'NotFoundError: User cancelled the requestDevice() chooser.';

/** What `requestDevice` and permissions answer. */
export const CHOOSING: readonly Question[] = [
  {
    title: 'the same peripheral is the same device object, with an id and its name',
    async ask(stage, say) {
      const device = await choose(stage);
      say(`${typeof device.id} ${device.name ?? ''} ${String(device.gatt?.connected)}`);
      say(String((await choose(stage)) === device));
      say(String((await choose(stage, { filters: [{ namePrefix: 'El' }] })) === device));
      const known = await stage.bluetooth.getDevices();
      say(`${known.length} ${String(known[0] === device)}`);
    },
    answer: ['string Elite false', 'true', 'true', '1 true'],
  },
  {
    title: 'a closed chooser is a NotFoundError',
    async ask(stage, say) {
      await stage.chooser('cancel');
      say(await outcome(choose(stage)));
      say(await outcome(choose(stage, { filters: [{ services: [0xfff7] }] })));
    },
    answer: [CANCELLED, CANCELLED],
  },
  {
    title: 'options that make no sense are TypeErrors',
    async ask(stage, say) {
      const wrong = [
        undefined,
        {},
        { filters: [] },
        { filters: [{}] },
        { filters: [{ services: [] }] },
        { filters: [{ services: ['zzz'] }] },
        { filters: [{ namePrefix: '' }] },
        { filters: [{ name: 'Elite' }], acceptAllDevices: true },
      ];
      for (const options of wrong) say(await nameOf(chooseBy(stage, options)));
    },
    answer: Array<string>(8).fill('TypeError'),
  },
  {
    title: 'only services that were named can be reached, and a later request adds to them',
    async ask(stage, say) {
      const device = await choose(stage, { filters: [{ name: 'Elite' }] });
      const gatt = await device.gatt!.connect();
      say(await outcome(gatt.getPrimaryService(SERVICE)));
      say(await nameOf(gatt.getPrimaryServices()));
      await choose(stage);
      say(await outcome(gatt.getPrimaryService(SERVICE)));
      say(await outcome(gatt.getPrimaryService(BATTERY_SERVICE)));
      const options = { filters: [{ name: 'Elite' }], optionalServices: [BATTERY_SERVICE, 0x180a] };
      await choose(stage, options);
      say(await outcome(gatt.getPrimaryService(BATTERY_SERVICE)));
      say(await outcome(gatt.getPrimaryService(0x180a)));
      const uuids = (await gatt.getPrimaryServices()).map(({ uuid }) => uuid.slice(4, 8));
      say(uuids.sort().join(' '));
    },
    answer: [
      "SecurityError: Origin is not allowed to access any service. Tip: Add the service UUID to 'optionalServices' in requestDevice() options.",
      'SecurityError',
      'ok',
      "SecurityError: Origin is not allowed to access the service. Tip: Add the service UUID to 'optionalServices' in requestDevice() options.",
      'ok',
      'NotFoundError: No Services matching UUID 0000180a-0000-1000-8000-00805f9b34fb found in Device.',
      '180f ffe0',
    ],
  },
  {
    title: 'a forgotten device loses its link and its permission',
    async ask(stage, say) {
      const { device } = await findAll(stage);
      device.addEventListener('gattserverdisconnected', () => {
        say('lost');
      });
      await device.forget();
      say(`${String(device.gatt?.connected)} ${(await stage.bluetooth.getDevices()).length}`);
      say(await outcome(device.gatt!.connect()));
    },
    answer: ['lost', 'false 0', 'SecurityError: GATT operation not authorized.'],
  },
  {
    title: 'without an adapter there is no Bluetooth',
    async ask(stage, say) {
      say(String(await stage.bluetooth.getAvailability()));
      await stage.radio('absent');
      say(String(await stage.bluetooth.getAvailability()));
      say(await outcome(choose(stage)));
      await stage.radio('powered-on');
    },
    answer: ['true', 'false', 'NotFoundError: Bluetooth adapter not available.'],
  },
];
