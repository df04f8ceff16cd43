import type { Files } from '#protocol';
import { readBuiltIn } from '../built-in.ts';
import type { PackedBuiltIn } from 'virtual:built-in';
import { pack } from './packed.ts';

/** All that comes with the app, checked; run when it is built. What is wrong with a file goes with it. */
export function makeBuiltIn(files: Files): PackedBuiltIn {
  return pack(readBuiltIn(files));
}
