import { BATTERY_SERVICE, COMMAND, REPORT, SERVICE, type Stage } from '../harness/stage.ts';

/** Something that both Bluetooths are asked. Runs in a page, so it closes over nothing. */
export interface Question {
  /** A sentence about Web Bluetooth. */
  readonly title: string;
  ask(stage: Stage, say: (line: string) => void): Promise<void>;
  /** What both must say, line by line. */
  readonly answer: readonly string[];
  /** Where the simulator says something else on purpose. */
  readonly simulator?: { readonly answer: readonly string[]; readonly because: string };
}

export const ANY_MASSAGER: RequestDeviceOptions = { filters: [{ services: [SERVICE] }] };

/** Asks for the device as a person would. */
export function choose(stage: Stage, options = ANY_MASSAGER): Promise<BluetoothDevice> {
  return chooseBy(stage, options);
}

/** The same with options that a caller without types may pass. */
export function chooseBy(stage: Stage, options: unknown): Promise<BluetoothDevice> {
  return stage.inGesture(() => stage.bluetooth.requestDevice(options as RequestDeviceOptions));
}

export interface Found {
  readonly device: BluetoothDevice;
  readonly gatt: BluetoothRemoteGATTServer;
  readonly service: BluetoothRemoteGATTService;
  readonly command: BluetoothRemoteGATTCharacteristic;
  readonly report: BluetoothRemoteGATTCharacteristic;
}

/** Chooses, connects and finds everything. */
export async function findAll(stage: Stage): Promise<Found> {
  return findAgain(await choose(stage, { ...ANY_MASSAGER, optionalServices: [BATTERY_SERVICE] }));
}

/** Connects a device again and finds everything anew. */
export async function findAgain(device: BluetoothDevice): Promise<Found> {
  const gatt = await device.gatt!.connect();
  const service = await gatt.getPrimaryService(SERVICE);
  const command = await service.getCharacteristic(COMMAND);
  return { device, gatt, service, command, report: await service.getCharacteristic(REPORT) };
}

/** `ok`, or the error's name and what it says, without the parts that name the method or a web address. */
export async function outcome(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    const { name, message } = error as Error;
    const words = message.replace(/^Failed to execute '\w+' on '\w+': /, '').replace(/ https:\S+$/, '');
    return `${name}: ${words}`;
  }
}

/** The error's name alone, or `ok`. */
export async function nameOf(promise: Promise<unknown>): Promise<string> {
  return (await outcome(promise)).split(':')[0] ?? '';
}

/** Resolves when the device has told that its link is lost. */
export function lost(device: BluetoothDevice): Promise<Event> {
  return new Promise((resolve) => {
    device.addEventListener('gattserverdisconnected', resolve, { once: true });
  });
}

export const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
