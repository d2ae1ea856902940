import { html } from 'lit';
import { get } from '../core/api.js';
import { save } from '../core/download.js';
import { dateTime, decimal, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { barPlot } from './bar-plot.js';
import { figureTable } from './figure-table.js';
import { doublesTable } from './report-doubles.js';
import { sections } from './sections.js';

/**
 * @typedef {Record<'apps' | 'live' | 'abandoned' | 'obsolete' | 'duplicates' | 'unpriced' | 'yearly_cost' | 'abandoned_cost' | 'leaving' |
 *   'leaving_cost' | 'saved', number>} Figures
 * @typedef {{key: string, name: string, figures: Figures}} Group
 */

const REPORT = '/v1/register-report';
const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAPERS = {
  secretary: [['secretary', 'laporan-sekretaris-daerah.pdf', PDF]],
  evidence: [['evidence?format=pdf', 'bukti-spbe.pdf', PDF], ['evidence?format=xlsx', 'bukti-spbe.xlsx', XLSX]],
};
const SIDES = ['by_status', 'by_opd', 'by_region', 'by_category'];
const COUNTS = ['apps', 'live', 'abandoned', 'obsolete'];
const COLUMNS = [...COUNTS, 'yearly_cost'];
const BARS = 10;
const MONTHS = 12;

/** The register in figures: what there is, what it costs, and how far the way to one app is. */
export class ReportPage extends Page {
  static properties = { report: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('report.title');
  }

  async load() {
    this.report = await get(REPORT, { region: this.region || undefined }, this.leaving.signal);
  }

  render() {
    return html`${sections('report')}
      <div class="inventory-head"><div><h1>${t('report.title')}</h1><p class="lead">${t('report.lead')}</p></div>
        <div class="buttons">${Object.keys(PAPERS).map((name) => busyButton({ label: t(`report.paper.${name}`), kind: name === 'secretary' ? 'primary' : 'secondary',
          type: 'button', busy: this.busy === name, click: () => this.#print(name) }))}</div></div>
      ${problemNote(this.trouble)}${this.#body()}`;
  }

  #body() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    const { territories, total, as_of: asOf } = this.report;
    return html`${territories.length > 1 ? this.#choice(territories) : ''}
      <dl class="facts" data-testid="report-total">${this.#facts(this.report).map(([name, value]) => html`<div><dt>${t(`report.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
      <p class="hint">${t('report.as-of', { when: dateTime(asOf) })}</p>
      ${total.apps ? doublesTable(this.report) : ''}
      ${total.apps ? SIDES.map((side) => this.#side(side, this.report[side])) : ''}`;
  }

  #choice(territories) {
    return html`<div class="field"><label for="report-region">${t('report.region')}</label>
      <select id="report-region" @change=${({ target }) => this.#seek(target.value)}>
        <option value="">${t('report.region.all')}</option>
        ${territories.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></div>`;
  }

  #seek(region) {
    this.region = region;
    this.again('quietly');
  }

  /** @param {{total: Figures, replaced: {apps: number, yearly_saving: number}}} report */
  #facts({ total, replaced }) {
    const share = total.apps ? (total.obsolete * 100) / total.apps : 0;
    return [
      ['apps', decimal(total.apps)],
      ['yearly_cost', rupiah(total.yearly_cost)],
      ['abandoned', t('report.count-and-cost', { count: decimal(total.abandoned), cost: rupiah(total.abandoned_cost) })],
      ['duplicates', decimal(total.duplicates)],
      ['progress', t('report.part', { part: decimal(total.obsolete), whole: decimal(total.apps), share: decimal(share, share % 1 ? 1 : 0) })],
      ['saved', rupiah(Math.trunc(total.saved / MONTHS))],
      ['saving', t('report.count-and-saving', { count: decimal(total.leaving), cost: rupiah(Math.trunc(total.leaving_cost / MONTHS)) })],
      ['replaced', t('report.count-and-cost', { count: decimal(replaced.apps), cost: rupiah(replaced.yearly_saving) })],
    ];
  }

  /** @param {string} side @param {Group[]} groups */
  #side(side, groups) {
    const bars = groups.slice(0, BARS).map(({ name, figures: { apps } }) => ({ name, size: apps, shown: decimal(apps) }));
    const rows = groups.map(({ name, figures }) => ({ name, cells: [...COUNTS.map((count) => decimal(figures[count])), rupiah(figures.yearly_cost)] }));
    const heading = t(`report.${side}`);
    return html`<section class="report-side" aria-labelledby=${`report-${side}`}>
      <h2 id=${`report-${side}`}>${heading}</h2>
      <div class="report-pair">${barPlot(bars, t('report.plot', { heading }))}
        ${figureTable({ name: side, label: heading, heads: [t(`report.name.${side}`), ...COLUMNS.map((name) => t(`report.col.${name}`))], rows })}</div>
    </section>`;
  }

  async #print(name) {
    this.busy = name;
    this.trouble = undefined;
    try {
      for (const [path, file, type] of PAPERS[name]) await save(this.#at(path), { name: file, type });
    } catch (problem) {
      if (!this.leaving.signal.aborted) this.trouble = problem;
    } finally {
      this.busy = undefined;
    }
  }

  #at(path) {
    const region = this.region ? `${path.includes('?') ? '&' : '?'}region=${this.region}` : '';
    return `${REPORT}/${path}${region}`;
  }
}

customElements.define('report-page', ReportPage);
