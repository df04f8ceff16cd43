import type { DeviceProfile, NotificationRule, TextRule } from '#protocol';
import { checksumSize } from './checksum.ts';
import { bytesOfHex } from './hex.ts';
import { compilePattern } from './pattern.ts';
import type { StepCompiler } from './profile-steps.ts';

/** Refuses rules that listen where nothing is, read behind the end, or can't be matched safely. */
export function checkNotifications(compiler: StepCompiler, { notifications = [] }: DeviceProfile): void {
  notifications.forEach((each, at) => {
    const path = `notifications.${at}`;
    compiler.endpoint(`${path}.endpoint`, each.endpoint);
    if (notifications.findIndex(({ endpoint }) => endpoint === each.endpoint) < at)
      compiler.refuse(`${path}.endpoint`, each.endpoint, 'an endpoint without rules so far');
    if ('delimiter' in each)
      each.rules.forEach((rule, index) => {
        checkText(compiler, `${path}.rules.${index}`, rule);
      });
    else
      each.rules.forEach((rule, index) => {
        checkBytes(compiler, `${path}.rules.${index}`, rule);
      });
  });
}

function checkBytes(compiler: StepCompiler, path: string, rule: NotificationRule): void {
  const { minLength, prefix, where, checksum, fields } = rule;
  const ends = [
    prefix === undefined ? 0 : bytesOfHex(prefix).length,
    where ? where.at + 1 : 0,
    checksum ? Math.max(checksum.at + checksumSize(checksum.kind), checksum.from + 1) : 0,
    ...fields.map(({ at, type }) => at + (type === 'u8' ? 1 : 2)),
  ];
  const needed = Math.max(...ends);
  if (needed > minLength) compiler.refuse(`${path}.minLength`, minLength, `at least ${needed}`);
  fields.forEach(({ name, values, format }, index) => {
    if ((name === 'button') !== (values !== undefined))
      compiler.refuse(
        `${path}.fields.${index}.values`,
        values,
        'what values mean, for button and nothing else',
      );
    if (format && name !== 'firmware')
      compiler.refuse(`${path}.fields.${index}.format`, format, 'nothing: only a firmware is written so');
  });
}

function checkText(compiler: StepCompiler, path: string, { matches, fields }: TextRule): void {
  const pattern = compilePattern(matches);
  if (!pattern.ok) {
    compiler.refuse(`${path}.matches`, matches, pattern.reason);
    return;
  }
  const { groups } = pattern.value;
  fields.forEach(({ name, group }, index) => {
    if (group > groups)
      compiler.refuse(`${path}.fields.${index}.group`, group, `one of the ${groups} groups of the pattern`);
    if (name === 'button')
      compiler.refuse(
        `${path}.fields.${index}.name`,
        name,
        'a field that a text can tell; button is for bytes',
      );
  });
}
