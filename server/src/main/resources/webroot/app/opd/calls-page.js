import { html } from 'lit';
import { get } from '../core/api.js';
import { dateTime, decimal } from '../i18n/formats.js';
import { has, t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';

/**
 * @typedef {{at: string, request_id: string, operation: string, status: number, reason?: string, duration_ms: number,
 *   operator?: string}} GatewayCall
 */

const FILTERS = ['all', 'failed'];
/** Narrow windows show each call as a block of its own; the roles keep it a table for who listens. */
const COLUMNS = ['at', 'operation', 'status', 'reason', 'duration', 'operator', 'request'];

/** How the last calls to one mini-app ended. */
export class CallsPage extends Page {
  static properties = { appId: {}, show: {}, calls: { state: true }, fetching: { state: true } };

  get tabTitle() {
    return `${t('opd.calls')}: ${this.appId}`;
  }

  async load() {
    this.calls = (await get(`/v1/mini-apps/${this.appId}/calls`, {}, this.leaving.signal)).items;
  }

  async #reload() {
    if (this.fetching) return;
    this.fetching = true;
    await this.again('quietly');
    this.fetching = false;
  }

  render() {
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    return html`
      <a class="back" href="#/">${icon('back')}<span>${t('opd.apps')}</span></a>
      <h1>${t('opd.calls')}</h1>
      <p class="lead"><code>${this.appId}</code></p>
      <p>${t('opd.calls.lead')}</p>
      <div class="calls-head">
        <nav class="filters" aria-label=${t('opd.filter')}>
          ${FILTERS.map((name) => html`<a class="button secondary small" href=${`#/mini-apps/${this.appId}?show=${name}`} aria-current=${name === this.show ? 'page' : 'false'}>${t(`opd.filter.${name}`)}</a>`)}
        </nav>
        ${busyButton({ label: t('opd.reload'), kind: 'secondary', type: 'button', busy: Boolean(this.fetching), click: () => this.#reload() })}
      </div>
      ${this.state === 'loading' ? loading() : this.#table()}`;
  }

  #table() {
    const shown = this.calls.filter(({ status }) => this.show !== 'failed' || status >= 400);
    if (!shown.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t(this.calls.length ? 'opd.calls.empty.failed' : 'opd.calls.empty')}</p>
        ${this.calls.length ? '' : html`<p>${t('opd.calls.empty.detail')}</p>`}</div>`;
    }
    return html`
      <table class="calls" role="table" aria-label=${t('opd.calls')}>
        <thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${t(`opd.column.${name}`)}</th>`)}</tr></thead>
        <tbody role="rowgroup">${shown.map((call) => this.#row(call))}</tbody>
      </table>`;
  }

  /** @param {GatewayCall} call */
  #row(call) {
    const cells = {
      at: html`<time datetime=${call.at} title=${call.at}>${dateTime(call.at)}</time>`,
      operation: has(`opd.operation.${call.operation}`) ? t(`opd.operation.${call.operation}`) : call.operation,
      status: html`<span class="badge" data-tone=${toneOf(call.status)}>${call.status}</span>`,
      reason: call.reason ? html`<a href=${`/problems/${call.reason}`}>${call.reason}</a>` : html`<span class="small">${t('opd.none')}</span>`,
      duration: t('opd.duration', { count: decimal(call.duration_ms) }),
      operator: call.operator ?? html`<span class="small">${t('opd.none')}</span>`,
      request: html`<code>${call.request_id}</code>`,
    };
    return html`<tr role="row" data-testid="call" data-status=${call.status}>${COLUMNS.map((name) => html`
      <td role="cell"><span class="cell-name" aria-hidden="true">${t(`opd.column.${name}`)}</span><span>${cells[name]}</span></td>`)}</tr>`;
  }
}

const toneOf = (status) => (status < 400 ? 'good' : status < 500 ? 'warning' : 'attention');

customElements.define('calls-page', CallsPage);
