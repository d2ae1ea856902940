import { html } from 'lit';
import { decimal, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';

/**
 * @typedef {{clusters: number, apps: number, spare: number, yearly_cost: number}} Groups
 * @typedef {Record<'judged' | 'decided' | 'carried_out' | 'overdue' | 'keep' | 'merge' | 'become_mini_app' | 'take_down', number>} Decisions
 */

const SURE = ['suspected', 'confirmed'];
const COUNTS = ['clusters', 'apps', 'spare'];
const OUTCOMES = ['keep', 'merge', 'become_mini_app', 'take_down'];

/**
 * What may be double, what is, and what was decided, told apart.
 *
 * @param {{duplicates?: {suspected: Groups, confirmed: Groups}, decisions: Decisions}} report
 */
export function doublesTable({ duplicates, decisions }) {
  return html`<section class="report-side" aria-labelledby="report-doubles">
    <h2 id="report-doubles">${t('report.doubles')}</h2>
    ${duplicates ? groups(duplicates) : html`<p class="hint">${t('report.doubles.pending')}</p>`}
    <h3>${t('report.decided')}</h3>
    <p data-testid="report-decided">${t('report.decided.sum', { decided: decimal(decisions.decided), judged: decimal(decisions.judged), done: decimal(decisions.carried_out) })}
      ${decisions.overdue ? t('report.decided.overdue', { count: decimal(decisions.overdue) }) : ''}</p>
    ${decisions.decided ? html`<dl class="facts">${OUTCOMES.map((name) => html`<div><dt>${t(`report.outcome.${name}`)}</dt><dd>${decimal(decisions[name])}</dd></div>`)}</dl>` : ''}
  </section>`;
}

function groups(duplicates) {
  return html`<div class="report-scroll" role="region" tabindex="0" aria-label=${t('report.table', { heading: t('report.doubles') })}>
      <table class="report-table" data-testid="report-doubles"><thead><tr><th scope="col">${t('report.sure')}</th>
          ${COUNTS.map((name) => html`<th scope="col">${t(`report.doubles.${name}`)}</th>`)}<th scope="col">${t('report.col.yearly_cost')}</th></tr></thead>
        <tbody>${SURE.map((sure) => html`<tr><th scope="row">${t(`report.sure.${sure}`)}</th>
          ${COUNTS.map((name) => html`<td>${decimal(duplicates[sure][name])}</td>`)}<td>${rupiah(duplicates[sure].yearly_cost)}</td></tr>`)}</tbody></table></div>
    <p class="hint">${t('report.doubles.hint')} <a href="#/clusters">${t('report.doubles.see')}</a></p>`;
}
