import { welcomed } from './way.mjs';

const uuid = (short) => `0000${short}-0000-1000-8000-00805f9b34fb`;

/** What a made-up device has: characteristics by service. */
const THERAGUN = { [uuid('ffe0')]: [uuid('ffe1'), uuid('ffe2')] };
const ANYONE = { [uuid('fff0')]: [uuid('fff6')], [uuid('ffe0')]: [uuid('ffe1'), uuid('ffe2')] };

/** A made-up device in the air: it takes every write and tells nothing. `__air` makes it hang or go away. */
export async function withDevice(page, url, hash, { name = 'Elite', services = THERAGUN } = {}) {
  await page.addInitScript(putInAir, { name, services });
  await welcomed(page, url, hash);
}

/** One of which only the person knows what it is. */
export const withAnyone = (page, url, hash) =>
  withDevice(page, url, hash, { name: 'Massager 7', services: ANYONE });

/** Connected, some moments in. */
export async function connected(page, url) {
  await withDevice(page, url, '#/massager');
  await page.getByRole('button', { name: 'Connect massager' }).click();
  await page.getByRole('button', { name: 'Release' }).waitFor();
}

/** Runs in the page, so it has to hold everything it needs. */
function putInAir({ name, services }) {
  const air = { hangs: false, gone: false };
  const device = new EventTarget();
  const aCharacteristic = (uuid) => {
    const nothing = async () => undefined;
    return Object.assign(new EventTarget(), {
      uuid,
      service: { device },
      properties: { read: true, write: true, writeWithoutResponse: true, notify: true, indicate: false },
      writeValueWithResponse: nothing,
      writeValueWithoutResponse: nothing,
      readValue: async () => new DataView(new ArrayBuffer(1)),
      async startNotifications() {
        return this;
      },
      async stopNotifications() {
        return this;
      },
    });
  };
  const absent = () => new DOMException('It has none.', 'NotFoundError');
  const all = Object.entries(services).map(([service, uuids]) => {
    const found = uuids.map(aCharacteristic);
    return {
      uuid: service,
      getCharacteristics: async () => found,
      async getCharacteristic(wanted) {
        const one = found.find(({ uuid }) => uuid === wanted);
        if (!one) throw absent();
        return one;
      },
    };
  });
  const gatt = {
    device,
    connected: false,
    async connect() {
      if (air.hangs) await new Promise(() => undefined);
      if (air.gone) throw new DOMException('It is out of reach.', 'NetworkError');
      gatt.connected = true;
      return gatt;
    },
    disconnect() {
      gatt.connected = false;
    },
    getPrimaryServices: async () => all,
    async getPrimaryService(wanted) {
      const one = all.find(({ uuid }) => uuid === wanted);
      if (!one) throw absent();
      return one;
    },
  };
  air.lose = () => {
    air.gone = true;
    gatt.connected = false;
    device.dispatchEvent(new Event('gattserverdisconnected'));
  };
  Object.assign(device, { id: 'made-up', name, gatt });
  const bluetooth = Object.assign(new EventTarget(), {
    getAvailability: async () => true,
    getDevices: async () => [device],
    requestDevice: async () => device,
  });
  Object.defineProperty(navigator, 'bluetooth', { value: bluetooth, configurable: true });
  globalThis.__air = air;
}
