import { msg, str } from '@lit/localize';
import type { ParseIssue } from '#protocol';
import { css, html } from 'lit';

/** What is wrong in a file, one block an issue: where, what is there, what should be. */
export function issueList(issues: readonly ParseIssue[], file = '') {
  return issues.map(
    ({ path, found, expected }) =>
      html`<dl>
        ${[
          ...(file ? [[msg('File'), file]] : []),
          [msg('Place'), placeWords(path)],
          [msg('Found'), found],
          [msg('Expected'), expected],
        ].map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
  );
}

/** The place in a file; a step is also said as people count them. */
function placeWords(path: string): string {
  if (path === '') return msg('the whole file');
  const step = /^steps\.(\d+)/.exec(path)?.[1];
  return step === undefined ? path : msg(str`${path} (step ${Number(step) + 1})`);
}

/** How they look. */
export const issueListStyles = css`
  dl {
    display: grid;
    gap: var(--s-1);
    padding-block: var(--s-2);
    border-block-start: 1px solid var(--line);
    font: 400 0.8125rem/1.45 var(--mono);
    overflow-wrap: anywhere;
    color: var(--ink);
  }
  dl div {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: var(--s-2);
  }
  dt {
    color: var(--ink-2);
    font: var(--t-caption);
  }
  @media (max-width: 22rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
