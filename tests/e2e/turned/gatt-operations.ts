/** Counts the Bluetooth operations of this page that are still under way. */
export interface GattOperations {
  /** Resolves once nothing is under way and what follows from it has run. */
  settled(): Promise<void>;
}

/** Watches every operation that takes a link: the turned clock must not run ahead of them. */
export function countGattOperations(): GattOperations {
  let underWay = 0;
  const watch = (interfaceName: string, names: readonly string[]): void => {
    const { prototype } = Reflect.get(globalThis, interfaceName) as { readonly prototype: object };
    for (const name of names) {
      const original = Reflect.get(prototype, name) as (...args: unknown[]) => Promise<unknown>;
      const counted = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
        underWay++;
        try {
          return await original.apply(this, args);
        } finally {
          underWay--;
        }
      };
      Object.defineProperty(prototype, name, { configurable: true, value: counted });
    }
  };
  watch('BluetoothRemoteGATTCharacteristic', [
    'writeValueWithResponse',
    'writeValueWithoutResponse',
    'startNotifications',
    'readValue',
  ]);
  watch('BluetoothRemoteGATTServer', ['connect', 'getPrimaryServices']);
  watch('BluetoothRemoteGATTService', ['getCharacteristics']);
  return {
    async settled() {
      await macrotask();
      while (underWay > 0) await macrotask();
    },
  };
}

/** A turn of the event loop, without the 4 ms that nested timers are held back. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
