import { msg } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { css, html } from 'lit';
import { evidenceWords } from '../../words/massager-words.ts';

/** Profiles of which one has to be chosen, each with how sure it is. */
export function candidateList(profiles: readonly DeviceProfile[], pick: (id: string) => void) {
  return html`<ul class="candidates">
    ${profiles.map(
      ({ id, label, evidence, evidenceNote }) =>
        html`<li>
          <h3 class="t3">${label}</h3>
          <p><span class="badge">${evidenceWords(evidence)}</span></p>
          <p class="bs">${evidenceNote}</p>
          <button
            type="button"
            class="btn small line"
            @click=${() => {
              pick(id);
            }}
          >
            <span>${msg('Use this one')}<span class="vh"> ${label}</span></span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The profiles with these ids, in their order. */
export function profilesOf(
  ids: readonly string[],
  profiles: readonly DeviceProfile[],
): readonly DeviceProfile[] {
  return ids.flatMap((id) => profiles.find((profile) => profile.id === id) ?? []);
}

/** How they look. */
export const candidateStyles = css`
  .candidates li {
    display: grid;
    gap: var(--s-2);
    justify-items: start;
    padding-block: var(--s-3);
    border-block-start: 1px solid var(--line);
  }
  .candidates li:last-child {
    padding-block-end: 0;
  }
`;
