import type { FrameLogEntry, MassagerState } from '#massager';
import { describe, expect, test } from 'vitest';
import { createFrameLog } from '../../../src/app/frame-log.ts';
import { exportLog } from '../../../src/app/log-file.ts';
import { aProfile } from '../../support/fake-massager-desk.ts';

const WRITTEN_AT = Date.UTC(2026, 10, 20, 12);
const STATE: MassagerState = {
  link: 'ready',
  motor: 'stopped',
  setPct: 0,
  setLevel: 0,
  deviceId: 'a1b2c3==',
  deviceName: 'Pretend',
};

function line(change: Partial<FrameLogEntry> = {}): FrameLogEntry {
  return { atMs: 1_000, direction: 'sent', what: 'stop', bytes: 'AA 00', ...change };
}

function file(lines: readonly FrameLogEntry[], state: Partial<MassagerState> = {}) {
  const { name, text } = exportLog({
    lines,
    state: { ...STATE, ...state },
    profile: aProfile({ match: { names: ['Pretend'], namePrefixes: ['PRT-'], proof: 'name' } }),
    appVersion: '0.1.0',
    writtenAt: WRITTEN_AT,
    nowMs: 3_000,
  });
  return { name, text, json: JSON.parse(text) as { device: { name: string }; lines: unknown[] } };
}

describe('the log as a file', () => {
  test('says when, which way, what and its bytes, under the profile and the version of the app', () => {
    const { name, json } = file(
      [line(), line({ direction: 'note', what: 'link lost: timeout', bytes: '' })],
      {
        error: 'timeout',
      },
    );
    expect(name).toBe('backbeat-log-2026-11-20.json');
    expect(json).toEqual({
      kind: 'backbeat-connection-log',
      schema: 1,
      appVersion: '0.1.0',
      writtenAt: '2026-11-20T12:00:00.000Z',
      profile: { id: 'pretend-gun', label: 'Pretend Gun', evidence: 'community-untested' },
      device: { name: 'Pretend' },
      link: 'ready',
      motor: 'stopped',
      error: 'timeout',
      lines: [
        { at: '2026-11-20T11:59:58.000Z', direction: 'sent', what: 'stop', bytes: 'AA 00' },
        { at: '2026-11-20T11:59:58.000Z', direction: 'note', what: 'link lost: timeout' },
      ],
    });
  });

  test.each([
    ['a name that the person gave', 'Anna’s back', '(redacted)'],
    ['the rest of a name that begins like a model', 'PRT-0815', 'PRT-(redacted)'],
    ['nothing of a model’s name', 'Pretend', 'Pretend'],
  ])('leaves out %s', (_what, deviceName, shown) => {
    const { text, json } = file([line({ what: `connecting to ${deviceName}` })], { deviceName });
    expect(json.device.name).toBe(shown);
    if (shown !== deviceName) expect(text).not.toContain(deviceName);
  });

  test('never has the id of the device, nor an address that it spells', () => {
    const spelled = Array.from('W:11:0082059AD3BD;', (char) => char.charCodeAt(0).toString(16).toUpperCase());
    const { text } = file([
      line({ what: 'device a1b2c3==' }),
      line({ direction: 'received', what: 'W:11:0082059AD3BD', bytes: spelled.join(' ') }),
    ]);
    expect(text).not.toContain('a1b2c3==');
    expect(text).not.toContain('0082059AD3BD');
    expect(text).toContain('57 3A 31 31 3A .. .. .. .. .. .. .. .. .. .. .. .. 3B');
  });
});

describe('an address', () => {
  const hex = (text: string): string =>
    Array.from(text, (char) => char.charCodeAt(0).toString(16).toUpperCase()).join(' ');
  const received = (text: string): FrameLogEntry =>
    line({ direction: 'received', what: 'status', bytes: hex(text) });

  test('that comes in pieces is left out of each of them', () => {
    const { text } = file([
      received('W:11:00820'),
      line({ what: 'status?', bytes: 'AA 10 10 00' }),
      received('59AD3BD;'),
    ]);
    expect(text).not.toContain(hex('00820'));
    expect(text).not.toContain(hex('59AD3BD'));
    expect(text).toContain(hex('W:11:'));
    expect(text).toContain('AA 10 10 00');
  });

  test.each(['00:82:05:9A:D3:BD', '00-82-05-9A-D3-BD'])('written as %s is left out, too', (address) => {
    const { text } = file([received(`MAC ${address};`), line({ what: `device ${address}` })]);
    expect(text).not.toContain(hex(address));
    expect(text).not.toContain(address);
  });
});

describe('the ring of lines', () => {
  test('keeps the newest, oldest first', () => {
    const log = createFrameLog(3);
    const seen: number[][] = [];
    log.lines$.subscribe((lines) => seen.push(lines.map(({ atMs }) => atMs)));
    for (let atMs = 1; atMs <= 5; atMs++) log.add(line({ atMs }));
    expect(seen).toEqual([[], [1], [1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5]]);
  });

  test('shows who comes late what is there', () => {
    const log = createFrameLog(3);
    for (let atMs = 1; atMs <= 4; atMs++) log.add(line({ atMs }));
    let seen: readonly FrameLogEntry[] = [];
    log.lines$.subscribe((lines) => {
      seen = lines;
    });
    expect(seen.map(({ atMs }) => atMs)).toEqual([2, 3, 4]);
  });
});
