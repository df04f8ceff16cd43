import { expect, test, vi } from 'vitest';
import { once } from '../../../src/ui/once.ts';

test('what is made once is made when it is first asked for, and is the same from then on', () => {
  const make = vi.fn((): object | undefined => ({}));
  const get = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(get()).toBe(get());
  expect(make).toHaveBeenCalledTimes(1);
});

test('nothing, too, is made only once', () => {
  const make = vi.fn((): object | undefined => undefined);
  const get = once(make);
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
