import type { InterruptedSession } from '#ui';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/screens/bb-interrupted.ts';
import {
  aRecord,
  fakeServices,
  mountUnder,
  unmountAll,
  type FakeServices,
} from '../../support/fake-services.ts';
import { faultsOf } from '../../support/faults-of.ts';

afterEach(() => {
  unmountAll();
  location.hash = '';
});

const SAVED_AT = new Date(2026, 2, 12, 18, 40).getTime();

function cutOff(change: Partial<InterruptedSession> = {}): InterruptedSession {
  return {
    record: aRecord({ endReason: 'unfinished' }),
    request: { routineId: 'lower-back-release-10' },
    positionMs: 200_000,
    totalMs: 560_000,
    stepIndex: 2,
    savedAt: SAVED_AT,
    mode: 'by-hand',
    ...change,
  };
}

async function show(change: Partial<InterruptedSession> = {}): Promise<FakeServices> {
  const services = fakeServices();
  services.sessionDesk.interrupted$.next(cutOff(change));
  const element = document.createElement('bb-interrupted');
  element.now = () => new Date(SAVED_AT + 12 * 60_000);
  await mountUnder(services, element);
  return services;
}

const button = (name: string) => page.getByRole('button', { name });

describe('a session that was cut off', () => {
  test('says which, where, how much is left and how long ago', async () => {
    await show();
    await expect.element(page.getByRole('heading')).toHaveTextContent('Go on with Lower-back release?');
    await expect.element(page.getByText('Right buttock, 6 min left. Cut off 12 minutes ago.')).toBeVisible();
    await expect.element(page.getByText(/may still be running/)).not.toBeInTheDocument();
    expect(await faultsOf()).toEqual([]);
  });

  test('warns of a massager that may still be running, and says that it goes on by hand', async () => {
    await show({ mode: 'massager' });
    await expect.element(page.getByText('Your massager may still be running.')).toBeVisible();
    await expect.element(page.getByText('Switch it off yourself.')).toBeVisible();
    await expect.element(page.getByText(/goes on by hand/)).toBeVisible();
    expect(await faultsOf()).toEqual([]);
  });

  test('goes on, to the session', async () => {
    const services = await show();
    await button('Go on').click();
    expect(services.sessionDesk.requests).toEqual([{ routineId: 'lower-back-release-10' }]);
    expect(location.hash).toBe('#/session');
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
  });

  test('stays and says so where it could not go on', async () => {
    const services = await show();
    vi.spyOn(services.sessionDesk, 'goOn').mockReturnValueOnce(undefined);
    await button('Go on').click();
    await expect.element(page.getByText(/It could not go on/)).toBeVisible();
    await button('Go on').click();
    expect(location.hash).toBe('#/session');
  });

  test('waits for a massager that is asked for', async () => {
    const services = await show({ mode: 'massager' });
    await services.massagerDesk.connect();
    services.massagerDesk.put({ link: 'lost' });
    await expect.element(button('Go on')).toBeDisabled();
    await expect.element(page.getByText(/The massager is not ready/)).toBeVisible();
    services.massagerDesk.put({ link: 'ready' });
    await expect.element(button('Go on')).toBeEnabled();
  });

  test('keeps what was done and shows it', async () => {
    const services = await show();
    await button('Keep what was done').click();
    expect(services.sessionDesk.calls).toEqual(['keep-interrupted']);
    await expect.poll(() => location.hash).toBe('#/summary/session-1');
  });

  test('says so when it could not be kept, and can be tried again', async () => {
    const services = await show();
    vi.spyOn(services.sessionDesk, 'keepInterrupted').mockRejectedValueOnce(new Error('full'));
    await button('Keep what was done').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('It could not be kept');
    expect(await faultsOf()).toEqual([]);
    await button('Try again to keep it').click();
    await expect.poll(() => location.hash).toBe('#/summary/session-1');
  });

  test('can only be kept where its plan is no longer as it was', async () => {
    await show({ canGoOn: false });
    await expect.element(page.getByRole('heading')).toHaveTextContent('Lower-back release was cut off');
    await expect.element(button('Go on')).not.toBeInTheDocument();
    await expect.element(button('Keep what was done')).toBeVisible();
  });

  test('is not offered while another session runs', async () => {
    const services = await show();
    services.sessionDesk.begin({ routineId: 'gentle-first-5' });
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
  });
});
