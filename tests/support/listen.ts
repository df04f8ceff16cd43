/** Loudest sample. */
export function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Width of a look at the sound. */
const FRAME_S = 0.06;
/** Pitches that are looked for: quarter octaves from 350 to 5,000 Hz. */
const PITCHES = Array.from({ length: 16 }, (_, index) => 350 * 2 ** (index / 4));
const SECONDS = 1.5;

/** What a listener could tell a sound by: how strong each pitch is in each moment of its first 1.5 s. */
export function features(samples: Float32Array, rate: number): readonly number[] {
  const start = Math.max(
    0,
    samples.findIndex((sample) => sample !== 0),
  );
  const size = Math.round(FRAME_S * rate);
  const frames = Math.floor(SECONDS / FRAME_S);
  return Array.from({ length: frames }, (_, frame) => {
    const from = start + frame * size;
    return PITCHES.map((hz) => Math.sqrt(strength(samples.subarray(from, from + size), hz / rate)));
  }).flat();
}

/** 0 for the same sound, 1 for two that have nothing in common. */
export function difference(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return 1 - dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** How much of a pitch is in a stretch of samples: one bin of a Fourier transform, under a Hann window. */
function strength(samples: Float32Array, cyclesPerSample: number): number {
  let real = 0;
  let imaginary = 0;
  samples.forEach((sample, index) => {
    const windowed = sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / samples.length));
    const angle = 2 * Math.PI * cyclesPerSample * index;
    real += windowed * Math.cos(angle);
    imaginary += windowed * Math.sin(angle);
  });
  return Math.hypot(real, imaginary);
}
