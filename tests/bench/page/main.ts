import { builtInFiles } from '../../support/built-in-files.ts';
import { timeContent, type ContentTimes } from '../content-times.ts';
import { startCues, type CueRunOptions, type CueReport } from '../cues/run.ts';
import { timeHistory, type HistoryTimes } from './history-times.ts';

/** What the measurements do with the page. */
export interface BenchPage {
  content(): ContentTimes;
  history(sessions: number): Promise<HistoryTimes>;
  /** Resolves once the session has begun; its report when it is over. */
  startCues(options: CueRunOptions): Promise<void>;
  cueReport(): Promise<CueReport>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

let report: Promise<CueReport> = Promise.reject(new Error('Not started.'));
report.catch(() => undefined);

window.bench = {
  content: () => timeContent(builtInFiles()),
  history: timeHistory,
  async startCues(options) {
    const run = await startCues(options);
    report = run.report;
  },
  cueReport: () => report,
};
