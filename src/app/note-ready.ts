import { distinctUntilChanged, EMPTY, map, switchMap, type Subscription } from 'rxjs';
import type { MotorSeat } from './motor-seat.ts';
import type { RememberedMassagers } from './remembered.ts';

/** Remembers each real massager that becomes ready, and what it turns out to be if the person picks another profile. */
export function noteWhatIsReady(
  seat: MotorSeat,
  remembered: RememberedMassagers,
  isKept: (profileId: string) => boolean,
): Subscription {
  return seat.motor$
    .pipe(
      switchMap((motor) => {
        if (!motor || motor.bench) return EMPTY;
        const { massager } = motor;
        return massager.state$.pipe(
          map(({ link, deviceId, deviceName }) =>
            link === 'ready' && deviceId !== undefined
              ? { deviceId, name: deviceName ?? '', profileId: massager.profile?.id ?? '' }
              : undefined,
          ),
          distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
        );
      }),
    )
    .subscribe((ready) => {
      if (ready && ready.profileId !== '' && isKept(ready.profileId)) void remembered.noteReady(ready);
    });
}
