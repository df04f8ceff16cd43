import type { DeviceProfile, ProfileStep } from '#protocol';

/** Gives the endpoints that stopping needs, in the order of its frames. */
export function stopEndpointsOf({ stop }: Pick<DeviceProfile, 'stop'>): readonly string[] {
  return [...new Set(stop.map(({ to }) => to))];
}

/**
 * Gives the endpoints without which a massager can't be driven, those of the stop first. Reports, questions, the charge,
 * the model's number and the safety step can all be done without.
 */
export function neededEndpointsOf(profile: DeviceProfile): readonly string[] {
  const { init = [], start = [], set, keepAlive } = profile;
  const steps = [...init, ...start, ...set].flatMap(endpointOf);
  const alive = keepAlive && 'steps' in keepAlive ? keepAlive.steps.map(({ to }) => to) : [];
  const heard = keepAlive?.mode === 'answer' ? [keepAlive.endpoint] : [];
  return [...new Set([...stopEndpointsOf(profile), ...steps, ...alive, ...heard])];
}

/** Gives the endpoints whose notifications are read, awaited or answered. */
export function heardEndpointsOf({
  notifications = [],
  init = [],
  keepAlive,
}: DeviceProfile): readonly string[] {
  const awaited = init.flatMap((step) => ('await' in step ? [step.await.endpoint] : []));
  const answered = keepAlive?.mode === 'answer' ? [keepAlive.endpoint] : [];
  return [...new Set([...notifications.map(({ endpoint }) => endpoint), ...awaited, ...answered])];
}

function endpointOf(step: ProfileStep): readonly string[] {
  if ('waitMs' in step || step.mayFail) return [];
  return ['write' in step ? step.to : step.await.endpoint];
}
