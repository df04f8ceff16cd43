import type { Peripheral, PeripheralLink, SimulationControl } from '#simulator';
import { type Observable, Subject } from 'rxjs';
import type { WhyNot } from './body.ts';
import { DEFAULT_PROFILE } from './default-profile.ts';
import { type Figures, figuresOf, patientFor, steady } from './figures.ts';
import { type Levels, levelsOf } from './levels.ts';
import { LivingBody } from './living-body.ts';
import { modelFor } from './models.ts';
import { readAt, servicesOf } from './offered.ts';
import type { Facts } from './reports.ts';
import { type SpokenProfile, spokenBy, usualName } from './spoken.ts';
import { percent, stateOf } from './state.ts';
import { Talk } from './talk.ts';
import { ToldState } from './told-state.ts';
import type {
  VirtualMassager,
  VirtualMassagerEvent,
  VirtualMassagerOptions,
  VirtualMassagerState,
} from './virtual-massager.contract.ts';
import { type Preparing, type Understood, Wire } from './wire.ts';

/** The oldest firmware that the documentation names for an Elite. */
const FIRMWARE = 216;
const FIRMWARE_WORDS = '2.1.6';
const ADDRESS = '7e:57:00:00:00:01';

/** Puts a massager that speaks a profile in range of a simulated Bluetooth. */
export function createVirtualMassager(options: VirtualMassagerOptions): VirtualMassager {
  return new Massager(options);
}

type Did = VirtualMassagerEvent['did'];
type Done = Pick<VirtualMassagerEvent, 'did' | 'detail'>;
type Place = Readonly<Record<'serviceUuid' | 'characteristicUuid', string>>;

class Massager implements VirtualMassager, Peripheral {
  readonly name: string;
  readonly address: string;
  readonly services: Peripheral['services'];
  readonly #options: VirtualMassagerOptions;
  readonly #control: SimulationControl;
  readonly #profile: SpokenProfile;
  readonly #figures: Figures;
  readonly #levels: Levels;
  readonly #wire: Wire;
  readonly #talk: Talk;
  readonly #body: LivingBody;
  readonly #told: ToldState;
  readonly #log$ = new Subject<VirtualMassagerEvent>();
  #stuck: 'on' | 'off' = 'off';
  /** Woken up by the frames that begin a run, where there are any. */
  #isStarted = false;
  #isSafe = false;

  constructor(options: VirtualMassagerOptions) {
    const { clock, control, model, profile = DEFAULT_PROFILE } = options;
    this.#options = options;
    this.#control = control;
    this.name = options.name ?? usualName(profile);
    this.address = options.address ?? ADDRESS;
    this.services = servicesOf(profile);
    this.#profile = spokenBy(profile, { name: this.name, modelId: options.modelId });
    this.#figures = patientFor(
      this.#profile,
      model ? figuresOf(model) : steady(figuresOf(modelFor(profile.id))),
    );
    this.#levels = levelsOf(this.#profile, this.#figures);
    this.#wire = new Wire(this.#profile);
    this.#talk = new Talk({
      clock,
      profile: this.#profile,
      everyMs: this.#figures.reportEveryMs,
      facts: () => this.#facts(),
    });
    this.#body = new LivingBody({
      clock,
      figures: this.#figures,
      seed: options.seed ?? 1,
      chargePct: percent(options.batteryPct ?? 100),
      acted: ({ atMs, act }) => {
        if (act !== 'percent') this.#note(act === 'battery' ? 'battery-empty' : act, { atMs, detail: 'off' });
      },
      seen: () => {
        this.#told.tell(this.state);
      },
    });
    this.#told = new ToldState(this.state, () => this.#body.watch());
    control.simulatePreconnectedPeripheral(this);
  }

  get state$(): Observable<VirtualMassagerState> {
    return this.#told.state$;
  }

  get linked$(): Observable<boolean> {
    return this.#told.linked$;
  }

  get log$(): Observable<VirtualMassagerEvent> {
    return this.#log$.asObservable();
  }

  get state(): VirtualMassagerState {
    return stateOf(this.#body.now, { linked: this.#talk.isOpen });
  }

  levelAt(atMs: number): number {
    return this.#body.at(atMs).ppm;
  }

  setPressure(pct: number): void {
    this.#body.change({ pressurePct: percent(pct) });
  }

  setBattery(pct: number): void {
    this.#body.change({ chargePct: percent(pct) });
  }

  setHeat(degreesC: number): void {
    this.#body.change({ heatC: degreesC });
  }

  setStuck(turn: 'on' | 'off'): void {
    this.#stuck = turn;
    if (turn === 'off' && this.#body.now.body.why === 'stuck') this.#body.change({ why: undefined });
  }

  pressPower(): void {
    this.#isStarted = false;
    this.#ask(0, 'power-button');
    this.#note('power-button', { detail: 'off' });
    this.#talk.button('off');
  }

  pressPlus(): void {
    const { targetPpm } = this.#body.now.body;
    const { buttonPpm } = this.#figures;
    this.#press('plus-button', buttonPpm.find((ppm) => ppm > targetPpm) ?? targetPpm);
  }

  pressMinus(): void {
    const { targetPpm } = this.#body.now.body;
    this.#press('minus-button', this.#figures.buttonPpm.findLast((ppm) => ppm < targetPpm) ?? targetPpm);
  }

  loseLink(): void {
    this.#control.simulateGattDisconnection({ address: this.address });
  }

  dispose(): void {
    this.loseLink();
    this.#talk.close();
    this.#body.rest();
    this.#told.complete();
    this.#log$.complete();
  }

  onConnect(link: PeripheralLink): void {
    this.#talk.open(link);
    this.#told.tell(this.state);
  }

  onDisconnect(): void {
    this.#talk.close();
    this.#wire.forget();
    const { autoStopsOnDisconnect: stops } = this.#profile;
    if (stops === 'yes' || (stops === 'configurable' && this.#isSafe)) this.#ask(0, undefined);
    this.#told.tell(this.state);
  }

  onWrite({ bytes, characteristicUuid }: Place & { readonly bytes: Uint8Array }): number {
    const understood = this.#wire.hear({ bytes, characteristicUuid });
    const { did, detail } = this.#obey(understood);
    this.#note(did, { bytes, detail });
    return 0;
  }

  onRead({ characteristicUuid }: Place): Uint8Array {
    const { modelId } = this.#options;
    return readAt(this.#profile, characteristicUuid, { batteryPct: this.state.batteryPct, modelId });
  }

  #obey(understood: Understood): Done {
    switch (understood.kind) {
      case 'level':
        return this.#obeyLevel(understood.level);
      case 'still':
      case 'stop':
        return this.#obeyStop(understood.kind);
      case 'poll':
        this.#talk.answer('status');
        return { did: 'status', detail: String(this.state.ppm) };
      case 'battery':
        this.#talk.answer('battery');
        return { did: 'battery', detail: String(this.state.batteryPct) };
      case 'unknown':
        return { did: 'ignored', detail: understood.why };
      default:
        return this.#prepare(understood);
    }
  }

  #prepare(understood: Preparing): Done {
    switch (understood.kind) {
      case 'start':
        this.#isStarted = true;
        break;
      case 'safety':
        this.#isSafe = true;
        this.#talk.acknowledge();
        break;
      case 'keep-alive':
        this.#body.change({ commandedMs: this.#options.clock.now() });
        break;
      case 'init': {
        const did = this.#talk.answerStep(understood.step);
        return { did, detail: did === 'version' ? FIRMWARE_WORDS : '' };
      }
      case 'part':
    }
    return { did: understood.kind, detail: '' };
  }

  #obeyLevel(level: number): Done {
    const ppm = this.#levels.toPpm(level);
    if (ppm === undefined) return { did: 'ignored', detail: 'beyond the range' };
    if (this.#profile.start && !this.#isStarted) return { did: 'refused', detail: 'not started' };
    this.#talk.acknowledge();
    const hindrance = this.#hindrance();
    if (hindrance) return { did: 'refused', detail: hindrance };
    this.#ask(ppm, undefined);
    return { did: 'speed', detail: String(level) };
  }

  #obeyStop(kind: 'still' | 'stop'): Done {
    this.#talk.acknowledge();
    const { targetPpm, why } = this.#body.now.body;
    if (this.#stuck === 'on' && targetPpm > 0) {
      this.#body.change({ why: 'stuck' });
      return { did: 'refused', detail: 'stuck' };
    }
    if (kind === 'stop') this.#isStarted = false;
    this.#ask(0, targetPpm === 0 ? why : undefined);
    return { did: 'speed', detail: '0' };
  }

  #press(did: 'plus-button' | 'minus-button', ppm: number): void {
    const hindrance = ppm > 0 ? this.#hindrance() : undefined;
    if (!hindrance) this.#ask(ppm, ppm > 0 ? undefined : this.#body.now.body.why);
    this.#note(did, { detail: hindrance ?? String(ppm) });
    if (!hindrance && ppm > 0) this.#talk.button('on');
  }

  /** What keeps the motor from starting. */
  #hindrance(): WhyNot | undefined {
    const { chargePct, heatC, why } = this.#body.now.body;
    if (chargePct <= 0) return 'battery';
    return why === 'cut-out' && heatC > this.#figures.restartC ? 'cut-out' : undefined;
  }

  #ask(targetPpm: number, why: WhyNot | undefined): void {
    this.#body.change({ targetPpm, why, commandedMs: this.#options.clock.now() });
  }

  #facts(): Facts {
    const { targetPpm, ppm, batteryPct, pressurePct } = this.state;
    return {
      running: targetPpm > 0,
      speed: this.#levels.toLevel(ppm),
      battery: batteryPct,
      firmware: FIRMWARE,
      force: pressurePct,
    };
  }

  #note(
    did: Did,
    what: { readonly atMs?: number; readonly bytes?: Uint8Array; readonly detail: string },
  ): void {
    const bytes = [...(what.bytes ?? [])].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
    const atMs = what.atMs ?? this.#options.clock.now();
    this.#log$.next({ atMs, bytes: bytes.join(' '), did, detail: what.detail });
  }
}
