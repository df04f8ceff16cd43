import { msg, str } from '@lit/localize';
import { html } from 'lit';
import '../../elements/bb-alarm.ts';
import { retryWords } from '../../words/massager-words.ts';
import type { PlayerData } from './player-data.ts';
import { benchInAlarm } from './bench-view.ts';
import { reportText } from './reading.ts';

/** The massager is away and may still be running: what is known of that, `secondsAgo` after the loss. */
export function alarmView({ session, state, massager, profile, bench }: PlayerData, secondsAgo: number) {
  const { lastReport, link, attempt, error } = massager;
  const report = lastReport ? reportText(lastReport.level, profile?.actuator) : '';
  return html`<bb-alarm
    .secondsAgo=${secondsAgo}
    .attempt=${link === 'reconnecting' ? (attempt ?? 1) : 0}
    .why=${link === 'reconnecting' ? retryWords(error) : ''}
    .lastReport=${report && msg(str`${report} a minute`)}
    ?ended=${state.status === 'ended'}
    ?simulator=${session.mode === 'simulator'}
    >${benchInAlarm(bench)}</bb-alarm
  >`;
}
