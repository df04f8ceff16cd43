import type { Updates } from '#ui';
import { BehaviorSubject } from 'rxjs';

/** Where there is one version only and nothing to install. */
export function noUpdates(): Updates {
  return {
    waiting$: new BehaviorSubject(false).asObservable(),
    held$: new BehaviorSubject(false).asObservable(),
    installable$: new BehaviorSubject(false).asObservable(),
    apply: () => undefined,
    install: () => Promise.resolve(),
  };
}
