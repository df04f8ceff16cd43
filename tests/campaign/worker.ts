import { parentPort } from 'node:worker_threads';
import { createLives, type Lives } from './run-lives.ts';

/* One core of a campaign: lives what it is given, and tells what became of it. */
const ready = createLives();
parentPort?.on('message', (lives: Lives) => {
  void ready.then((run) => run(lives)).then((outcome) => parentPort?.postMessage(outcome));
});
