import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NO_ADD_ONS,
  addOnsIn,
  againHref,
  possible,
  requestOf,
  toggled,
} from '../../../src/ui/screens/routine/chosen-add-ons.ts';
import { someChoices } from '../../support/fake-add-ons.ts';

const choices = someChoices();
const allowed = choices.filter(({ refusal }) => refusal === undefined);

describe('what is done before and after a routine', () => {
  test('is in the order of doing, whatever was pressed first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...allowed], { minLength: allowed.length }), (pressed) => {
        const chosen = pressed.reduce((all, choice) => toggled(all, choice, choices), NO_ADD_ONS);
        expect(chosen).toEqual({
          before: ['heat-first-10', 'breathing-3'],
          after: ['stretch-after-4', 'walk-5', 'breathing-3'],
        });
      }),
    );
  });

  test('pressing twice leaves it as it was', () => {
    fc.assert(
      fc.property(fc.subarray([...allowed]), fc.constantFrom(...allowed), (pressed, twice) => {
        const chosen = pressed.reduce((all, choice) => toggled(all, choice, choices), NO_ADD_ONS);
        expect(toggled(toggled(chosen, twice, choices), twice, choices)).toEqual(chosen);
      }),
    );
  });

  test('never has what is refused', () => {
    const refused = { before: [], after: ['fork-rails-2', 'walk-5'] };
    expect(possible(refused, choices)).toEqual({ before: [], after: ['walk-5'] });
  });

  test('stands in the address of a session that is done again, whatever the ids', () => {
    const places = fc.constantFrom<'before' | 'after'>('before', 'after');
    const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(fc.record({ role: places, id, name: id })), (addOns) => {
        const of = (place: string) => addOns.flatMap(({ role, id: one }) => (role === place ? [one] : []));
        expect(addOnsIn(againHref('a', addOns))).toEqual({ before: of('before'), after: of('after') });
      }),
    );
    expect(againHref('a')).toBe('#/routines/a');
    expect(addOnsIn('#/routines/a?start')).toEqual(NO_ADD_ONS);
    expect(addOnsIn('')).toEqual(NO_ADD_ONS);
  });

  test('is asked for without empty lists', () => {
    expect(requestOf('a', NO_ADD_ONS, undefined)).toEqual({ routineId: 'a' });
    expect(requestOf('a', { before: ['b'], after: [] }, 'left')).toEqual({
      routineId: 'a',
      affectedSide: 'left',
      before: ['b'],
    });
  });
});
