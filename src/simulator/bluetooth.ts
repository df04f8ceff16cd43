import type { Clock } from '#clock';
import type { SimulationControl, World } from './control.ts';
import { SimulatedDevice } from './device.ts';
import { notFound } from './errors.ts';
import { type Faults, NO_FAULTS, createAir } from './faults.ts';
import type { PeripheralProperties } from './peripheral.ts';
import { parseRequest } from './request.ts';
import { Station } from './station.ts';

/** The part of `navigator.bluetooth` that is simulated. */
export type SimulatedBluetooth = Pick<Bluetooth, 'requestDevice' | 'getAvailability' | 'getDevices'> &
  EventTarget;

/** A Bluetooth without radio, and what stands behind it. */
export interface Simulation {
  /** For the page: it cannot tell this from `navigator.bluetooth`. */
  readonly bluetooth: SimulatedBluetooth;
  /** For whoever plays the world around it. */
  readonly control: SimulationControl;
}

export interface SimulationOptions {
  readonly clock: Clock;
  /** What differs from a well-behaved link of 30 ms. */
  readonly faults?: Partial<Faults>;
  /** Equal seeds give equal jitter. */
  readonly seed?: number;
}

/** An empty air with the radio on; put peripherals into it by `control`. */
export function createSimulatedBluetooth(options: SimulationOptions): Simulation {
  const faults: Faults = { ...NO_FAULTS, ...options.faults };
  const world: World = {
    air: createAir(options.clock, faults, options.seed ?? 1),
    adapter: 'powered-on',
    prompt: { accept: true },
  };
  const stations = new Map<string, Station>();
  const bluetooth = new BluetoothWithoutRadio(world, stations);
  return { bluetooth, control: createControl(world, stations, bluetooth) };
}

class BluetoothWithoutRadio extends EventTarget implements SimulatedBluetooth {
  readonly #world: World;
  readonly #stations: ReadonlyMap<string, Station>;
  readonly #devices = new Map<Station, SimulatedDevice>();
  #lastId = 0;

  constructor(world: World, stations: ReadonlyMap<string, Station>) {
    super();
    this.#world = world;
    this.#stations = stations;
  }

  getAvailability(): Promise<boolean> {
    return Promise.resolve(this.#world.adapter !== 'absent');
  }

  getDevices(): Promise<BluetoothDevice[]> {
    return Promise.resolve([...this.#devices.values()].map(asBluetoothDevice));
  }

  /** For the control only. */
  advertise(station: Station): void {
    this.#devices.get(station)?.advertised();
  }

  /** Needs no gesture of the person: there is no chooser to open. */
  async requestDevice(options?: RequestDeviceOptions): Promise<BluetoothDevice> {
    const request = parseRequest(options);
    const { adapter, prompt, air } = this.#world;
    if (adapter === 'absent') throw notFound('Bluetooth adapter not available.');
    await new Promise<void>((resolve) => {
      air.after(air.latencyMs(), resolve);
    });
    const inRange = [...this.#stations.values()].filter(
      ({ peripheral, services }) =>
        request.matches(peripheral, [...services.keys()]) &&
        (prompt.device === undefined || prompt.device === peripheral.address),
    );
    const [chosen] = inRange;
    if (!prompt.accept || adapter === 'powered-off' || !chosen)
      throw notFound('User cancelled the requestDevice() chooser.');
    const device = this.#devices.get(chosen) ?? this.#meet(chosen);
    device.grant(request.services);
    return asBluetoothDevice(device);
  }

  #meet(station: Station): SimulatedDevice {
    const home = {
      bluetooth: this,
      world: this.#world,
      station,
      forget: () => this.#devices.delete(station),
    };
    const device = new SimulatedDevice(home, `simulated-${++this.#lastId}`);
    this.#devices.set(station, device);
    return device;
  }
}

/** The one place that claims the shape; what is missing is descriptors and included services. */
function asBluetoothDevice(device: SimulatedDevice): BluetoothDevice {
  return device as unknown as BluetoothDevice;
}

function createControl(
  world: World,
  stations: Map<string, Station>,
  bluetooth: BluetoothWithoutRadio,
): SimulationControl {
  const at = (address: string): Station => {
    const station = stations.get(address);
    if (!station) throw new Error(`No peripheral has the address ${address}.`);
    return station;
  };
  return {
    faults: world.air.faults,
    simulateAdapter({ state }) {
      const wasThere = world.adapter !== 'absent';
      world.adapter = state;
      const isThere = state !== 'absent';
      if (isThere !== wasThere)
        bluetooth.dispatchEvent(Object.assign(new Event('availabilitychanged'), { value: isThere }));
      if (state !== 'powered-on') for (const station of stations.values()) station.lose();
    },
    simulatePreconnectedPeripheral(peripheral) {
      stations.get(peripheral.address)?.lose();
      stations.set(peripheral.address, new Station(peripheral, world.air));
    },
    handleRequestDevicePrompt(answer) {
      world.prompt = answer;
    },
    simulateGattConnectionResponse({ address, code }) {
      at(address).planConnection(code);
    },
    releaseConnections({ address }) {
      at(address).release();
    },
    simulateGattDisconnection({ address }) {
      at(address).lose();
    },
    simulateAdvertisementReceived({ address }) {
      if (world.adapter === 'powered-on') bluetooth.advertise(at(address));
    },
    simulateService({ address, uuid, type }) {
      const { services } = at(address);
      if (type === 'remove') services.delete(uuid);
      else services.set(uuid, services.get(uuid) ?? new Map<string, PeripheralProperties>());
    },
    simulateCharacteristic({ address, serviceUuid, characteristicUuid, ...change }) {
      const service = at(address).services.get(serviceUuid);
      if (change.type === 'remove') service?.delete(characteristicUuid);
      else service?.set(characteristicUuid, change.characteristicProperties ?? {});
    },
    simulateCharacteristicResponse({ address, type, ...answer }) {
      at(address).planAnswer(answer, type, answer);
    },
  };
}
