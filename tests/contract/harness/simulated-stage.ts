import { createSimulatedBluetooth } from '#simulator';
import { realClock } from '../../support/real-clock.ts';
import { ADDRESS, aPeripheral, hex } from '../../support/simulated.ts';
import { type Stage, STAGE_SERVICES, done, peripheralServices } from './stage.ts';

/** The stage of the questions over the simulator, in real time on a link without latency. */
export function simulatedStage(): Stage {
  const peripheral = aPeripheral({ services: peripheralServices(STAGE_SERVICES) });
  const { bluetooth, control } = createSimulatedBluetooth({
    clock: realClock,
    faults: { latencyMs: 0 },
  });
  control.simulatePreconnectedPeripheral(peripheral);
  return {
    bluetooth,
    inGesture: (run) => run(),
    chooser: done((answer) => {
      control.handleRequestDevicePrompt({ accept: answer === 'choose' });
    }),
    loseLink: done(() => {
      control.simulateGattDisconnection({ address: ADDRESS });
    }),
    refuseNextConnection: done(() => {
      control.simulateGattConnectionResponse({ address: ADDRESS, code: 0x3e });
    }),
    refuseNextWrite: done(() => {
      control.faults.failWrites = 1;
    }),
    answerDelay: done((ms) => {
      control.faults.latencyMs = ms;
    }),
    holdConnections: done(() => {
      control.faults.hangConnect = true;
    }),
    releaseConnections: done(() => {
      control.faults.hangConnect = false;
      control.simulateGattConnectionResponse({ address: ADDRESS, code: 0 });
    }),
    connectionsAsked: done(() => undefined),
    async written(count) {
      while (peripheral.written.length < count)
        await new Promise<void>((resolve) => realClock.after(1, resolve));
      return peripheral.written.map(
        ({ bytes, response }) => `${hex(bytes)} ${response ? 'with' : 'without'}`,
      );
    },
    radio: done((state) => {
      control.simulateAdapter({ state });
    }),
  };
}
