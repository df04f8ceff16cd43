import { cappedSteps, outlineOf, prescribe } from '#care';
import { assembleContent } from '#protocol';
import outlines from 'virtual:outlines';
import { describe, expect, test } from 'vitest';
import { makeOutlines } from '../../../src/app/first/make-outlines.ts';
import { readProtocols } from '../../../tools/vite/outlines.mjs';

const files = await readProtocols();
const { routines, body, care } = assembleContent(files);

describe('the outlines that the build makes', () => {
  test('are of every built-in routine, as care would have it', () => {
    expect(outlines.map(({ id }) => id)).toEqual(routines.map(({ id }) => id));
    for (const routine of routines) {
      const outline = outlines.find(({ id }) => id === routine.id)!;
      const made = prescribe(
        routine,
        { affectedSide: 'left', maxIntensityPct: 100 },
        { body, limits: care!.limits },
      );
      expect(outline).toEqual(made.ok && outlineOf(routine, made.protocol));
      expect(outline).toMatchObject({ name: routine.name, tagline: routine.tagline, level: routine.level });
    }
  });

  test.each([100, 40, 17, 0])('under a maximum of %i %% are what care makes under it', (maxIntensityPct) => {
    for (const routine of routines) {
      const outline = outlines.find(({ id }) => id === routine.id)!;
      const made = prescribe(
        routine,
        { affectedSide: 'left', maxIntensityPct },
        { body, limits: care!.limits },
      );
      const wanted = made.ok ? made.protocol.steps.map((step) => step.intensityPct) : [];
      const capped = cappedSteps(outline.steps, maxIntensityPct).map((step) => step.intensityPct);
      expect(capped, routine.id).toEqual(wanted);
    }
  });

  test('leave out a routine that is broken, and keep the others', () => {
    const broken = { ...files, 'routines/desk-reset-4.json': '{ "name": "half' };
    expect(makeOutlines(broken).map(({ id }) => id)).toEqual(
      routines.map(({ id }) => id).filter((id) => id !== 'desk-reset-4'),
    );
  });

  test('are none where no routine can be checked', () => {
    expect(makeOutlines({ ...files, 'care/limits.json': '[' })).toEqual([]);
  });
});
