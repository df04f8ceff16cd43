/** What the page says to a service worker that waits: take over now. */
export const SKIP_WAITING = 'skip-waiting';

/** Cache in which the service worker leaves a file that another app shared. */
export const SHARED_CACHE = 'backbeat-shared';

/** Address of that file in the cache, relative to the app's. */
export const SHARED_FILE = './shared-file';

/** Header of that file which carries its name, escaped as in an address. */
export const SHARED_NAME_HEADER = 'x-backbeat-name';
