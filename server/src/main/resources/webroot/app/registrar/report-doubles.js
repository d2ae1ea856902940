import { html } from 'lit';
import { decimal, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { figureTable } from './figure-table.js';

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
  const heads = [t('report.sure'), ...COUNTS.map((name) => t(`report.doubles.${name}`)), t('report.col.yearly_cost')];
  const rows = SURE.map((sure) => ({
    name: t(`report.sure.${sure}`),
    cells: [...COUNTS.map((name) => decimal(duplicates[sure][name])), rupiah(duplicates[sure].yearly_cost)],
  }));
  return html`${figureTable({ name: 'report-doubles', label: t('report.doubles'), heads, rows })}
    <p class="hint">${t('report.doubles.hint')} <a href="#/clusters">${t('report.doubles.see')}</a></p>`;
}
