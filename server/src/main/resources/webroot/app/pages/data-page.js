import { html } from 'lit';
import { command, get } from '../core/api.js';
import { date, time } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { fieldNames } from './field-names.js';

/** Who looked at my data, and what I have agreed to. */
export class DataPage extends Page {
  static properties = { consents: { state: true }, entries: { state: true }, cursor: { state: true }, fetching: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('nav.data');
  }

  async load() {
    const { signal } = this.leaving;
    const [consents, log] = await Promise.all([get('/v1/consents', {}, signal), get('/v1/access-log', { limit: 30 }, signal)]);
    Object.assign(this, { consents: consents.items, entries: log.items, cursor: log.next_cursor });
  }

  render() {
    if (this.state === 'loading') return html`<h1>${t('nav.data')}</h1>${loading()}`;
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    return html`
      <h1>${t('nav.data')}</h1>
      <p class="lead">${t('data.lead')}</p>
      <p><a class="button secondary small" href="#/data/feedback">${t('feedback.mine')}</a></p>
      <div class="two-sided reversed">
        <section aria-labelledby="log" data-testid="access-log"><h2 id="log">${t('data.log')}</h2>${this.#log()}</section>
        <section aria-labelledby="consents" data-testid="consents"><h2 id="consents">${t('data.consents')}</h2>${this.#consents()}</section>
      </div>
      <ask-dialog></ask-dialog>`;
  }

  #log() {
    if (!this.entries.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('eye')}</span><p class="empty-title">${t('data.log.empty')}</p><p>${t('data.log.empty.detail')}</p></div>`;
    }
    const days = byDay(this.entries);
    return html`
      ${[...days].map(([day, entries]) => html`<h3 class="day">${day}</h3><ul class="log">${alike(entries).map((reads) => this.#entry(reads))}</ul>`)}
      ${problemNote(this.trouble)}
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.fetching), click: () => this.#older() }) : ''}`;
  }

  /** @param {import('../core/types.js').AccessEntry[]} reads the same thing, one after the other, the newest first */
  #entry(reads) {
    const [{ at, opd, app_id: appId, app_name: appName, field_names: fields, purpose, basis, source_name: service, source_opd: holder }] = reads;
    const source = holder?.name ?? service;
    return html`
      <li class="log-entry">
        <time datetime=${at}>${time(at)}</time>
        <div>
          <p><strong>${opd.name}</strong> ${t('data.saw')} <strong>${fields.join(', ')}</strong>${source ? html` ${t('data.from')} <strong>${source}</strong>` : ''}</p>
          <p>${t('data.purpose', { purpose })}</p>
          <p class="small">${appId ? html`<a href=${`#/services/${appId}`}>${appName ?? appId}</a> · ` : ''}${t(`data.basis.${basis}`)}</p>
          ${reads.length > 1 ? html`<details><summary>${t('data.times', { count: reads.length, from: time(reads.at(-1).at) })}</summary>
            <ul class="times">${reads.map((read) => html`<li><time datetime=${read.at}>${time(read.at)}</time></li>`)}</ul></details>` : ''}
        </div>
      </li>`;
  }

  #consents() {
    if (!this.consents.length) return html`<p>${t('data.consents.none')}</p>`;
    return html`<ul class="consents">${this.consents.map((consent) => html`
      <li class="card">
        <h3><a href=${`#/services/${consent.app_id}`}>${consent.name ?? consent.app_id}</a></h3>
        <p>${consent.opd.name}</p>
        <p>${consent.claims.length ? fieldNames(consent.claims) : t('data.consents.nothing')}</p>
        ${consent.data.map(({ name, opd, description }) => html`<p>${t('data.consents.use', { what: description?.replace(/\.$/, '') ?? name, from: opd?.name ?? name })}</p>`)}
        <p class="small">${t('consent.granted', { from: date(consent.granted_at), until: date(consent.until) })}</p>
        <button type="button" class="secondary small" @click=${() => this.#withdraw(consent)}>${t('consent.take-back')}<span class="visually-hidden">: ${consent.name ?? consent.app_id}</span></button>
      </li>`)}</ul>`;
  }

  /** @param {import('../core/types.js').Consent} consent */
  #withdraw({ app_id: appId, name }) {
    this.querySelector('ask-dialog').ask({
      heading: t('consent.take-back.heading', { service: name ?? appId }),
      text: t('consent.take-back.text'),
      confirm: t('consent.take-back'),
      danger: true,
      act: async () => {
        await command('DELETE', `/v1/consents/${appId}`);
        await this.again('quietly');
      },
    });
  }

  async #older() {
    this.fetching = true;
    this.trouble = undefined;
    try {
      const page = await get('/v1/access-log', { limit: 30, cursor: this.cursor });
      Object.assign(this, { entries: [...this.entries, ...page.items], cursor: page.next_cursor });
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.fetching = false;
    }
  }
}

/** What differs in nothing but the time is one row. @param {import('../core/types.js').AccessEntry[]} entries */
function alike(entries) {
  const what = ({ opd, app_id: appId, claims, purpose, basis, source }) => JSON.stringify([opd.code, appId, claims, purpose, basis, source]);
  const rows = [];
  for (const entry of entries) {
    if (rows.length && what(rows.at(-1)[0]) === what(entry)) rows.at(-1).push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** @param {import('../core/types.js').AccessEntry[]} entries */
function byDay(entries) {
  const days = new Map();
  for (const entry of entries) days.set(date(entry.at), [...(days.get(date(entry.at)) ?? []), entry]);
  return days;
}

customElements.define('data-page', DataPage);
