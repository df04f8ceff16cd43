/** The value that a share `q` of all values does not exceed (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

/** Half of the values are below, half above. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How far values lie from nought, either way. */
export function sizes(values: readonly number[]): readonly number[] {
  return values.map(Math.abs);
}

/** All of them together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A number for a table: about three digits that say something, a dash for what is not there. */
export function show(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

/** A ratio for a table: `1.05×`. */
export function times(value: number): string {
  return Number.isNaN(value) ? '–' : `${show(Number(value.toFixed(3)))}×`;
}
