import { msg } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { css, html, nothing } from 'lit';
import '../../elements/bb-icon.ts';
import { dropWords, evidenceWords } from '../../words/massager-words.ts';

/**
 * One massager that can be connected: how sure that is, in a line; everything else when it is opened.
 * @param hasAll whether what is folded is there already
 */
export function knownMassager(profile: DeviceProfile, hasAll = true) {
  const { label, evidence } = profile;
  return html`<details>
    <summary>
      <bb-icon name="caret-right-bold"></bb-icon>
      <span class="name">${label}<small>${evidenceWords(evidence)}</small></span>
    </summary>
    ${hasAll ? about(profile) : nothing}
  </details>`;
}

function about(profile: DeviceProfile) {
  const { evidenceNote, safetyStep, match } = profile;
  return html`<div class="about bs">
    <p>${evidenceNote}</p>
    <p>${dropWords(profile.autoStopsOnDisconnect)}</p>
    ${safetyStep ? html`<p><b>${safetyStep.label}.</b> ${safetyStep.note}</p>` : nothing} ${names(profile)}
    ${match.note ? html`<p>${match.note}</p>` : nothing} ${sources(profile.sources)}
  </div>`;
}

/** What it may be called in the chooser. */
function names({ match }: DeviceProfile) {
  const all = [...(match.names ?? []), ...(match.namePrefixes ?? []).map((prefix) => `${prefix}…`)];
  return all.length > 0
    ? html`<p>
        ${msg('In the chooser it is called:')}
        ${all.slice(0, MOST_NAMES).join(', ')}${all.length > MOST_NAMES ? '…' : ''}
      </p>`
    : nothing;
}

/** One family has fifty names; nobody reads more than these. */
const MOST_NAMES = 12;

function sources(all: readonly string[]) {
  return html`<h3>${msg('Where this is from')}</h3>
    <ul>
      ${all.map((source) => html`<li>${sourceWords(source)}</li>`)}
    </ul>`;
}

/** A link where there is an address in it; a place in a repository is text. */
function sourceWords(source: string) {
  const [address] = /https?:\/\/[^\s)]+/.exec(source) ?? [];
  if (!address) return source;
  const [before = '', after = ''] = source.split(address, 2);
  return html`${before}<a href=${address} target="_blank" rel="noreferrer">${address}</a>${after}`;
}

/** True if the words of a search are in what a massager is called. */
export function isMeant(profile: DeviceProfile, search: string): boolean {
  const { label, brand, match } = profile;
  const all = [label, brand, ...(match.names ?? []), ...(match.namePrefixes ?? [])].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** How it looks. */
export const knownMassagerStyles = css`
  details + details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    padding-block: var(--s-2);
  }
  .name {
    min-inline-size: 0;
    font: 580 1.0625rem/1.3 var(--font);
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font: var(--t-caption);
    color: var(--ink-2);
  }
  .about {
    display: grid;
    gap: var(--s-2);
    padding: 0 0 var(--s-4) calc(18px + var(--s-2));
    overflow-wrap: anywhere;
  }
  .about b {
    font-weight: 620;
  }
  h3 {
    margin: var(--s-1) 0 0;
    font: var(--t-label);
    color: var(--ink);
  }
  .about ul {
    display: grid;
    gap: var(--s-1);
    font: var(--t-caption);
  }
  a {
    display: inline-block;
    padding-block: 0.25rem;
  }
`;
