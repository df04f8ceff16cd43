import { html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/elements/bb-virtual-massager.ts';
import type { VirtualMassagerPanel } from '../../../src/ui/elements/bb-virtual-massager.ts';
import type { WhyNot } from '../../../src/virtual/index.ts';
import { FakeBench } from '../../support/fake-bench.ts';
import { faultsOf } from '../../support/faults-of.ts';
import { stage } from '../../support/map-stage.ts';

afterEach(() => {
  document.body.replaceChildren();
});

async function show(given: Partial<VirtualMassagerPanel> = {}, bench = new FakeBench()) {
  const host = stage(html`<bb-virtual-massager .bench=${bench}></bb-virtual-massager>`);
  const panel = host.querySelector('bb-virtual-massager')!;
  Object.assign(panel, given);
  await panel.updateComplete;
  return { bench, panel };
}

/** What stands still and what moves, and how fast. */
function head(panel: VirtualMassagerPanel): Animation[] {
  const picture = panel.renderRoot.querySelector('bb-massager-picture')!;
  return picture.renderRoot.querySelector('.head')!.getAnimations();
}

describe('<bb-virtual-massager>', () => {
  test('says what it really does, beside what was asked', async () => {
    const { bench } = await show();
    await expect.element(page.getByText('Stands still.')).toBeVisible();
    await expect.element(page.getByText('nothing asked')).toBeVisible();
    bench.put({ targetPpm: 1900, ppm: 1712.4, running: true, batteryPct: 75, heatC: 35, linked: false });
    await expect.element(page.getByText('1,712')).toBeVisible();
    await expect.element(page.getByText('1,900 asked')).toBeVisible();
    await expect.element(page.getByText('75 %')).toBeVisible();
    await expect.element(page.getByText('Warm, 35 °C')).toBeVisible();
    await expect.element(page.getByText('Lost')).toBeVisible();
    await expect.element(page.getByText('Runs on, as last asked.')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Percussion massager, running' })).toBeVisible();
    expect(await faultsOf()).toEqual([]);
  });

  test('tells its heat in the degrees of the person', async () => {
    const { bench } = await show({ units: 'imperial' });
    bench.put({ heatC: 60 });
    await expect.element(page.getByText('Hot, 140 °F')).toBeVisible();
  });

  test.each([
    ['stalled', /Pressed so hard/],
    ['cut-out', /Too hot/],
    ['auto-off', /no command for too long/],
    ['battery', /battery is empty/],
    ['power-button', /by its power button/],
    ['stuck', /told to stop and runs on/],
  ] satisfies [WhyNot, RegExp][])('says why it does not do what it was asked: %s', async (why, words) => {
    const { bench } = await show();
    bench.put({ why });
    await expect.element(page.getByRole('status')).toHaveTextContent(words);
  });

  test.each(['gun', 'wand', 'belt'])(
    'the head of a %s moves as fast as its motor, and stands with it',
    async (modelId) => {
      const bench = Object.assign(new FakeBench(), { modelId });
      const { panel } = await show({}, bench);
      const [animation] = head(panel);
      expect(animation?.playState).toBe('paused');
      bench.put({ ppm: bench.maxPpm / 2, running: true });
      await expect.poll(() => animation?.playbackRate).toBe(0.5);
      expect(animation?.playState).toBe('running');
      bench.put({ ppm: 0, running: false });
      await expect.poll(() => animation?.playState).toBe('paused');
      expect(head(panel)).toEqual([animation]);
    },
  );

  test('has the buttons of the massager, and a hand that presses', async () => {
    const { bench, panel } = await show();
    await page.getByRole('button', { name: 'Plus' }).click();
    await page.getByRole('button', { name: 'Minus' }).click();
    await page.getByRole('button', { name: 'Power' }).click();
    const slider = panel.renderRoot.querySelector('input')!;
    slider.valueAsNumber = 45;
    slider.dispatchEvent(new Event('input'));
    expect(bench.calls).toEqual(['plus', 'minus', 'power', 'pressure 45']);
    expect(slider.getAttribute('aria-valuetext')).toBe('Firmly');
    await expect.element(page.getByText('Firmly')).toBeVisible();
  });

  test('watches only while it is in the page', async () => {
    const { bench, panel } = await show();
    expect(bench.state$.observed).toBe(true);
    panel.remove();
    expect(bench.state$.observed).toBe(false);
    document.body.append(panel);
    bench.put({ ppm: 1200 });
    await expect.element(page.getByText('1,200')).toBeVisible();
  });

  test('another bench takes the place of the one before', async () => {
    const { bench, panel } = await show();
    const next = new FakeBench();
    next.put({ batteryPct: 12 });
    panel.bench = next;
    await expect.element(page.getByText('12 %')).toBeVisible();
    expect(bench.state$.observed).toBe(false);
  });

  test('is heard only when asked, and silent once it is gone', async () => {
    const heard: string[] = [];
    const bench = Object.assign(new FakeBench(), { hear: (turn: string) => heard.push(turn) });
    const { panel } = await show({}, bench);
    const hear = page.getByRole('switch', { name: 'Hear it' });
    await expect.element(hear).not.toBeChecked();
    await hear.click();
    panel.remove();
    expect(heard).toEqual(['on', 'off']);
    document.body.append(panel);
    await expect.element(hear).not.toBeChecked();
  });

  test('without anything to hear it with there is no such switch', async () => {
    await show();
    await expect.element(page.getByRole('button', { name: 'Power' })).toBeVisible();
    await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
  });

  test('compact is a small card with the same under the hands', async () => {
    const { bench, panel } = await show({ compact: true });
    bench.put({ ppm: 1850, targetPpm: 1900, running: true });
    await expect.element(page.getByText('1,850')).toBeVisible();
    await expect.element(page.getByRole('slider', { name: 'Pressure' })).toBeVisible();
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
    for (const button of panel.renderRoot.querySelectorAll('button'))
      expect(Math.min(button.offsetWidth, button.offsetHeight)).toBeGreaterThanOrEqual(60);
    expect(panel.offsetWidth).toBeLessThanOrEqual(352);
    expect(await faultsOf()).toEqual([]);
  });

  test.each([
    ['gun', 'Percussion massager, running. The power button is on the grip.'],
    ['wand', 'Wand massager, running. The power button is on the handle.'],
    ['belt', 'Massage belt, running. The power button is on the front.'],
  ])('in an alarm a %s has its power button, says where that is, and no more', async (modelId, words) => {
    const { bench, panel } = await show({ alarm: true }, Object.assign(new FakeBench(), { modelId }));
    bench.put({ ppm: 1850, targetPpm: 1900, running: true, linked: false });
    const own = page.getByRole('group', { name: 'Pretend massager' });
    await expect.element(own.getByRole('img', { name: words })).toBeVisible();
    await expect.element(own.getByRole('status')).toHaveTextContent('Runs on, as last asked.');
    expect(panel.renderRoot.querySelectorAll('button, input')).toHaveLength(1);
    await own.getByRole('button', { name: 'Power', exact: true }).click();
    expect(bench.calls).toEqual(['power']);
    expect(await faultsOf()).toEqual([]);
  });
});
