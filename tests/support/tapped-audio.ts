/** Reports the audio frame of every onset: the first loud sample after a silence. */
const PROCESSOR = `
registerProcessor('onsets', class extends AudioWorkletProcessor {
  quiet = 0;
  process([input]) {
    const samples = input[0] ?? [];
    for (let index = 0; index < samples.length; index++) {
      const isLoud = Math.abs(samples[index]) > 0.0001;
      if (isLoud && this.quiet > 2000) this.port.postMessage(currentFrame + index);
      this.quiet = isLoud ? 0 : this.quiet + 1;
    }
    if (samples.length === 0) this.quiet += 128;
    return true;
  }
});`;

/** An audio context whose output is listened to, sample by sample. */
export class TappedAudioContext extends AudioContext {
  /** When sound set in after silence, seconds of this context. */
  readonly onsetsS: number[] = [];
  #tap: GainNode | undefined;

  override get destination(): AudioDestinationNode {
    this.#tap ??= this.createGain();
    this.#tap.connect(super.destination);
    return this.#tap as unknown as AudioDestinationNode;
  }

  /** Begins to listen; resolves once it does. */
  async listen(): Promise<void> {
    const url = URL.createObjectURL(new Blob([PROCESSOR], { type: 'text/javascript' }));
    await this.audioWorklet.addModule(url);
    URL.revokeObjectURL(url);
    const ear = new AudioWorkletNode(this, 'onsets');
    ear.port.onmessage = ({ data }: MessageEvent<number>) => this.onsetsS.push(data / this.sampleRate);
    this.#tap?.connect(ear);
    ear.connect(super.destination);
  }
}
