import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Routine } from '#protocol';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { contentContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import '../../elements/bb-score.ts';
import { formatMinutes } from '../../format.ts';
import type { Content, SessionDesk } from '../../ports.ts';
import { levelWords, plannedMarks } from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { LEVELS, inOrder } from '../../suggestion.ts';
import './bb-content-failures.ts';

/** All routines: where, how long, how firm. */
@customElement('bb-routines-screen')
export class RoutinesScreen extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      .list {
        display: grid;
        gap: var(--s-3);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
      }
      .list > li {
        display: grid;
      }
      section + section {
        margin-block-start: var(--s-3);
      }
      h2 {
        margin-block-end: var(--s-2);
      }
      .routine {
        display: grid;
        grid-template-columns: min(5.5rem, 28%) minmax(0, 1fr);
        gap: var(--s-4);
        padding: var(--s-3);
        padding-inline-end: var(--s-4);
        text-decoration: none;
        align-items: center;
      }
      .routine:hover {
        background: light-dark(#fff, var(--surface-2));
      }
      .art {
        block-size: 7rem;
        border-radius: var(--r-m);
        overflow: hidden;
        background: var(--bg);
      }
      .name {
        display: block;
        font: var(--t-title-3);
        overflow-wrap: anywhere;
      }
      .words {
        overflow-wrap: anywhere;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.25rem;
        min-inline-size: 0;
      }
      .meta {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        font: 520 0.875rem/1.4 var(--font);
        color: var(--ink-2);
      }
      bb-score {
        --score-h: 1.75rem;
        font-size: 0.6875rem;
      }
      @media (max-width: 22rem) {
        .routine {
          grid-template-columns: 4rem minmax(0, 1fr);
          gap: var(--s-3);
        }
      }
    `,
  ];

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;

  protected override render() {
    const { routines, failures } = this.content;
    return html`<div class="page stack wide">
      <header class="top"><h1 class="t1">${msg('Routines')}</h1></header>
      <bb-content-failures .failures=${failures}></bb-content-failures>
      ${
        routines.length === 0
          ? html`<p class="empty">${msg('There is no routine to show.')}</p>`
          : LEVELS.map((level) => this.#level(level))
      }
    </div>`;
  }

  #level(level: Routine['level']) {
    const routines = inOrder(this.content.routines.filter((routine) => routine.level === level));
    if (routines.length === 0) return nothing;
    return html`<section aria-labelledby=${level}>
      <h2 class="t3" id=${level}>${levelWords(level)}</h2>
      <ul class="list">
        ${routines.map((routine) => html`<li>${this.#routine(routine)}</li>`)}
      </ul>
    </section>`;
  }

  #routine(routine: Routine) {
    // the picture needs a side where the person is asked for one later
    const steps = this.sessionDesk.preview({ routineId: routine.id, affectedSide: 'left' })?.steps ?? [];
    return html`<a class="card routine" href=${hrefOf({ screen: 'routine', id: routine.id })}>
      <span class="art" aria-hidden="true"
        ><bb-routine-art sketch .marks=${plannedMarks(steps)}></bb-routine-art
      ></span>
      <span class="words">
        <span class="name">${routine.name}</span>
        <span class="bs">${routine.tagline}</span>
        <span class="meta">
          <span>${formatMinutes(routine.totalSeconds)}</span
          ><span>${routine.motorSeconds > 0 ? msg('Massager or by hand') : msg('Hands only')}</span>
        </span>
        ${routine.motorSeconds > 0 ? html`<bb-score aria-hidden="true" .steps=${steps}></bb-score>` : nothing}
      </span>
    </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routines-screen': RoutinesScreen;
  }
}
