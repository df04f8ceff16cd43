const WORDS = [
  'no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
]; // prettier-ignore

/** A length of time as it is said at the beginning of a sentence: `Two minutes`, `Half a minute`, `45 seconds`. */
export function secondsInWords(seconds: number): string {
  if (seconds === 30) return 'Half a minute';
  if (seconds === 60) return 'One minute';
  if (seconds === 90) return 'A minute and a half';
  if (seconds % 60 !== 0 || seconds === 0) return `${seconds} seconds`;
  return `${capital(numberInWords(seconds / 60))} minutes`;
}

/** A whole number as it is said: in words up to twenty, beyond that in figures. */
export function numberInWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** With a capital letter, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
