import { expect, test } from 'vitest';

test('the browser of the tests knows Web Bluetooth', () => {
  expect('bluetooth' in navigator).toBe(true);
});
