import { html } from 'lit';
import { dateTime, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';
import { reportOf } from './campaigns.js';
import { pacePlot, territoryPlot } from './campaign-plots.js';
import { reportCsv, save } from './report-csv.js';

const PAUSE = 4_000;
const COLUMNS = ['territory', 'audience', 'opened', 'receipts', 'part'];

/** What became of a released notice: the audience as it was, who has opened it, by territory; asked again while somebody looks. */
export class CampaignReport extends LightElement {
  static properties = { campaignId: {}, report: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.leaving = new AbortController();
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leaving.abort();
    clearTimeout(this.timer);
  }

  async #follow() {
    const { signal } = this.leaving;
    try {
      if (!document.hidden || !this.report) this.report = await reportOf(this.campaignId, signal);
    } catch {
      // The numbers that are shown stay; the next question may be answered.
    }
    if (!signal.aborted) this.timer = setTimeout(() => this.#follow(), PAUSE);
  }

  render() {
    const { report } = this;
    if (!report) return html`<section class="card" aria-labelledby="report"><h2 id="report">${t('desk.report')}</h2><p>${t('state.loading')}</p></section>`;
    const { audience, opened, done, receipts, territories, pace, topics, named } = report;
    return html`
      <section class="card" aria-labelledby="report" data-testid="report"><h2 id="report">${t('desk.report')}</h2>
        <div class="numbers">
          <p class="number"><strong data-testid="report-audience">${audience === undefined ? '…' : decimal(audience)}</strong><span>${t('desk.report.audience')}</span></p>
          <p class="number"><strong data-testid="report-opened">${decimal(opened)}</strong><span>${t('desk.report.opened')}</span></p>
          ${receipts ? html`<p class="number"><strong data-testid="report-receipts">${topics.length ? t('desk.report.atleast', { count: decimal(receipts) }) : decimal(receipts)}</strong><span>${t('desk.pace.receipts')}</span></p>` : ''}
          ${done === undefined ? '' : html`<p class="number"><strong data-testid="report-done">${decimal(done)}</strong><span>${t('desk.report.done')}</span></p>`}</div>
        ${audience === undefined ? html`<p class="hint">${t('desk.report.counting')}</p>` : bar(t('desk.report.share'), opened, audience)}
        ${pacePlot(pace)}
        ${territories.length ? [html`<h3>${t('desk.plot')}</h3>`, territoryPlot(territories), this.#table(territories)] : ''}
        ${topics.length ? byTopic(topics) : ''}
        ${named ? [ladder('recipients', named.recipients), ladder('devices', named.devices)] : ''}
        <p class="hint">${t(named ? 'desk.report.named.hint' : 'desk.report.hint')}</p>
        ${audience === undefined ? '' : html`<div class="buttons"><button type="button" class="secondary" @click=${() => save(`${this.campaignId}.csv`, reportCsv(report))}>${t('desk.report.csv')}</button></div>`}</section>`;
  }

  #table(territories) {
    const label = (name) => t(`desk.report.${name}`);
    return html`<table class="table" data-reflow="true" aria-label=${t('desk.report')}><thead><tr>${COLUMNS.map((name) => html`<th scope="col">${label(name)}</th>`)}</tr></thead>
      <tbody>${territories.map(({ code, name, audience, opened, receipts }) => html`<tr data-code=${code}><td data-label=${label('territory')}>${name}</td>
        <td data-label=${label('audience')}>${decimal(audience)}</td><td data-label=${label('opened')}>${decimal(opened)}</td>
        <td data-label=${label('receipts')}>${receipts === undefined ? t('desk.report.few') : decimal(receipts)}</td>
        <td data-label=${label('part')}>${part(name, opened, audience)}</td></tr>`)}</tbody></table>`;
  }
}

/** Where each of them stands, once. @param {'recipients' | 'devices'} whose @param {Record<string, number>} [steps] */
const ladder = (whose, steps) => (steps ? html`<section aria-labelledby=${whose} data-testid=${whose}><h3 id=${whose}>${t(`desk.report.${whose}`)}</h3>
  <dl class="facts">${Object.entries(steps).map(([name, count]) => html`<div data-step=${name}><dt>${t(`desk.ladder.${whose}.${name}`)}</dt><dd>${decimal(count)}</dd></div>`)}</dl></section>` : '');

/** Which regencies were told by one message each. @param {{code: string, name: string, state: string, handed_over_at?: string}[]} topics */
const byTopic = (topics) => html`<section aria-labelledby="topics" data-testid="topics"><h3 id="topics">${t('desk.report.topics')}</h3><p class="hint">${t('desk.report.topics.hint')}</p>
  <dl class="facts">${topics.map(({ code, name, state, handed_over_at: at }) => html`<div data-code=${code}><dt>${name}</dt><dd>${t(`desk.report.topic.${state}`)}${at ? `, ${dateTime(at)}` : ''}</dd></div>`)}</dl></section>`;

/** Who has moved in may make it more than all. */
const part = (name, opened, audience) => html`<progress aria-label=${t('desk.report.part.of', { name })} value=${Math.min(opened, audience)} max=${Math.max(audience, 1)}></progress>`;

const bar = (label, part, whole) => html`<div class="progress-row"><span class="hint" id="share">${label}</span>
  <progress aria-labelledby="share" value=${Math.min(part, whole)} max=${Math.max(whole, 1)}></progress></div>`;

customElements.define('campaign-report', CampaignReport);
