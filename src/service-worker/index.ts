/*
 * service-worker/: keeps every file of the app for use without a network, and receives shared files.
 * Runs beside the pages, in a script of its own; here is only what both sides say to each other.
 * May not: decide when a new version takes over (pages do: app/pwa), nor know what is in a file.
 * Start reading at service-worker.ts, then versions.ts.
 */
export { SHARED_CACHE, SHARED_FILE, SHARED_NAME_HEADER, SKIP_WAITING } from './messages.ts';
