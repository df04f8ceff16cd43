import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { anAddOn, someAddOns, someChoices } from '../../support/fake-add-ons.ts';
import { aContent, aRoutine, aWorkStep } from '../../support/fake-content.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const RELEASE = '#/routines/lower-back-release-10';

function open(hash = RELEASE, opening: Opening = {}): Promise<AppHarness> {
  return AppHarness.open(hash, {
    content: aContent({ addOns: someAddOns() }),
    ...opening,
    prepare: (services) => {
      services.sessionDesk.addOns = someChoices();
      opening.prepare?.(services);
    },
  });
}

const add = (name: string) => page.getByRole('checkbox', { name });

describe('add-ons of a routine', () => {
  test('are offered in the order of doing, and the refused one says why', async () => {
    const app = await open();
    await app.text('Before and after').click();
    const names = page.getByRole('checkbox').elements();
    expect(names.map((box) => box.getAttribute('aria-label'))).toEqual([
      'Heat first, before',
      'Breathing only, before',
      'Stretch after, after',
      'Short walk, after',
      'Breathing only, after',
    ]);
    await expect.element(app.text('After five finished sessions.')).toBeVisible();
    await expect.element(add('Heat first')).toHaveAccessibleDescription('Ten minutes is the default.');
    expect(await app.faults()).toEqual([]);
  });

  test('change the plan, the time and what is needed; all of it starts', async () => {
    const app = await open();
    await app.text('Before and after').click();
    await add('Short walk, after').click();
    await add('Breathing only, before').click();
    await add('Heat first, before').click();
    const parts = page.getByRole('list', { name: 'Parts in their order' });
    await expect
      .element(parts)
      .toHaveTextContent(/Heat first 10 min.*Breathing only 3 min.*Lower-back release.*Short walk 5 min/);
    await expect.element(app.text(/Heat first, Breathing only, Short walk/)).toBeVisible();
    await expect.element(app.text(/heat-pack.*ball/i)).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Areas in their order' })).toHaveTextContent(/Heat/);
    expect(await app.faults()).toEqual([]);
    await add('Breathing only, before').click();
    await app.press('Start session');
    expect(app.services.sessionDesk.requests).toEqual([
      { routineId: 'lower-back-release-10', before: ['heat-first-10'], after: ['walk-5'] },
    ]);
  });

  test('are said nothing of where there are none', async () => {
    const app = await AppHarness.open(RELEASE);
    await expect.element(app.text('Before and after')).not.toBeInTheDocument();
  });
});

describe('a rehearsal', () => {
  test('begins from the routine, with its add-ons', async () => {
    const app = await open();
    await app.press('Rehearse');
    await expect.poll(() => location.hash).toBe('#/session');
    expect(app.services.sessionDesk.current?.rehearsal).toBeDefined();
    expect(app.services.sessionDesk.requests).toEqual([]);
  });

  test('that could not begin is told, and can be tried again', async () => {
    const app = await open(RELEASE, { prepare: ({ sessionDesk }) => (sessionDesk.refuse = true) });
    await app.press('Rehearse');
    await expect.element(app.text('The rehearsal could not start. Try again.')).toBeVisible();
    await expect.element(app.button('Rehearse')).toBeEnabled();
  });
});

describe('by hand', () => {
  test('asks once how many levels there are, keeps it, and lets it be changed', async () => {
    const app = await open();
    const question = page.getByRole('heading', { name: 'How many levels has the massager you hold?' });
    await expect.element(question).toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    await app.press('5');
    expect(app.services.settings.settings.handLevels).toBe(5);
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(app.text('Your massager has 5 levels')).toBeInTheDocument();
    expect(app.focused()?.textContent).toContain('Change');
    await app.press(/^Change/);
    await expect.element(app.button('5')).toHaveAttribute('aria-pressed', 'true');
    expect(app.focused()?.textContent.trim()).toBe('5');
    await app.press('None, or bare hands');
    expect(app.services.settings.settings.handLevels).toBe(0);
    await expect.element(app.text('Bare hands, or no levels')).toBeInTheDocument();
  });

  test('says so when the answer could not be kept, and still goes by it', async () => {
    const app = await open(RELEASE, { prepare: ({ settings }) => (settings.full = true) });
    await app.press('3');
    await expect.element(app.text(/it could not be saved/)).toBeVisible();
    await expect.element(app.text('Your massager has 3 levels')).toBeInTheDocument();
  });

  test('is not asked for with a massager or the simulator', async () => {
    const app = await open();
    await app.press('Simulator');
    await expect.element(app.text(/How many levels/)).not.toBeInTheDocument();
  });
});

describe('without a motor', () => {
  const foot = aRoutine({
    id: 'foot',
    name: 'Foot, heel to toe',
    steps: [aWorkStep({ zone: 'sole', motor: 'off', intensityPct: 0, attachment: 'hand' })],
  });
  const content = aContent({ routines: [foot], addOns: someAddOns() });

  test('says nothing of massagers, and starts', async () => {
    const app = await open('#/routines/foot', { content });
    await expect.element(app.text('Without a massager')).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Soles of the feet/ })).toBeVisible();
    for (const words of [/How do you want to go/, /How many levels/, /massager stays off/])
      await expect.element(app.text(words)).not.toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    await app.press('Start session');
    expect(app.services.sessionDesk.requests).toEqual([{ routineId: 'foot' }]);
  });

  test('names what to fetch, and where the hand does as well', async () => {
    const step = aWorkStep({ zone: 'sole', motor: 'off', intensityPct: 0, attachment: 'foot-device' });
    const either = { ...foot, steps: [{ ...step, attachmentAlt: 'hand' }] };
    const app = await open('#/routines/foot', { content: { ...content, routines: [either] } });
    await expect.element(app.text('foot-device, or just your hand')).toBeVisible();
  });

  test('a massager that is gone does not stand in the way', async () => {
    const app = await open('#/routines/foot', { content });
    await app.services.massagerDesk.connect();
    app.services.massagerDesk.put({ link: 'lost', motor: 'stopped' });
    await app.press('Start session');
    expect(app.services.massagerDesk.mode).toBe('by-hand');
    expect(location.hash).toBe('#/session');
  });

  test('says that practice does not count', async () => {
    const app = await open('#/routines/foot', { content });
    await app.services.massagerDesk.useSimulator();
    await expect.element(app.text('The simulator is on')).toBeInTheDocument();
    await app.press('Do it for real');
    expect(app.services.massagerDesk.mode).toBe('by-hand');
    await expect.element(app.text('The simulator is on')).not.toBeInTheDocument();
  });

  test('breathing has a page of its own, with rings and no reasons to skip it', async () => {
    const app = await open('#/routines/breathing-3');
    await expect.element(app.title()).toHaveTextContent('Breathing only');
    await expect.element(page.getByRole('img', { name: /Rings that open/ })).toBeVisible();
    expect(document.title).toBe('Breathing only · Backbeat');
    await expect.element(app.text(/^Skip today/)).not.toBeInTheDocument();
    expect(await app.faults()).toEqual([]);
    await app.press('Start session');
    expect(app.services.sessionDesk.requests).toEqual([{ routineId: 'breathing-3' }]);
  });

  test('an add-on that is only done beside others has none', async () => {
    const app = await open('#/routines/walk-5');
    await expect.element(app.title()).toHaveTextContent('There is no such routine');
  });
});

describe('own names of sides', () => {
  test('are used for the question and the areas', async () => {
    const app = await open('#/routines/sciatic-side-gentle-7', {
      settings: { sideNames: { left: 'Watch side', right: 'Door side' } },
    });
    await app.press('Watch side');
    await expect.element(app.text('Glide, Watch side only')).toBeInTheDocument();
  });
});

describe('an own routine', () => {
  test('is there as soon as it is brought along', async () => {
    const own = aRoutine({ id: 'mine', name: 'For Anna' });
    const app = await open('#/routines/mine', {
      content: aContent({ routines: [own], addOns: [anAddOn()] }),
    });
    await expect.element(app.title()).toHaveTextContent('For Anna');
  });
});

test('an own routine that is read after its page opened still has beside it what the address asks for', async () => {
  const app = await open('#/routines/mine?with=before.heat-first-10+after.walk-5');
  await expect.element(app.title()).toHaveTextContent('There is no such routine');
  app.services.ownRoutines.routines$.next([aRoutine({ id: 'mine', name: 'For Anna' })]);
  await expect.element(app.title()).toHaveTextContent('For Anna');
  await app.text('Before and after').click();
  await expect.element(add('Heat first')).toBeChecked();
  await add('Heat first').click();
  app.services.ownRoutines.routines$.next([aRoutine({ id: 'mine', name: 'For Anna and me' })]);
  await expect.element(app.title()).toHaveTextContent('For Anna and me');
  await expect.element(add('Heat first')).not.toBeChecked();
  await expect.element(add('Short walk')).toBeChecked();
});

test('everything fits 320 px, with long names', async () => {
  await page.viewport(320, 640);
  const long = someAddOns().map((addOn) => ({
    ...addOn,
    name: `${addOn.name} Donaudampfschifffahrtsgesellschaft`,
  }));
  const app = await open(RELEASE, {
    content: aContent({ addOns: long }),
    prepare: ({ sessionDesk }) => (sessionDesk.addOns = someChoices(long)),
  });
  await app.text('Before and after').click();
  await add('Heat first').click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
