import { html } from 'lit';
import { command, get, me } from '../core/api.js';
import { calendarDay } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';

const STATES = ['open', 'answered', 'closed', 'noted'];
const ADDRESS = '/v1/feedback-cases';
export const TONE = { open: 'warning', answered: 'good', closed: 'default', noted: 'accent' };

/** Low marks and words of citizens: work for the OPD, and for the registrar to watch. */
export class CasesPage extends Page {
  static properties = { filter: {}, head: { attribute: false }, cases: { state: true }, cursor: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('case.list');
  }

  get #query() {
    return { state: STATES.includes(this.filter) ? this.filter : undefined, limit: 50 };
  }

  async load() {
    const page = await get(ADDRESS, this.#query, this.leaving.signal);
    Object.assign(this, { cases: page.items, cursor: page.next_cursor });
  }

  render() {
    return html`${this.head}
      <h1>${t('case.list')}</h1><p class="lead">${t('case.lead')}</p>
      <p><a href="/satisfaction">${t('case.public')}</a></p>
      <nav class="filters" aria-label=${t('case.filter')}>${['all', ...STATES].map((name) => html`
        <a class="button secondary small" href=${`#/cases?show=${name}`} aria-current=${name === this.filter ? 'page' : 'false'}>
          ${t(name === 'all' ? 'case.filter.all' : `feedback.state.${name}`)}</a>`)}</nav>
      ${this.#list()}<ask-dialog></ask-dialog>`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.cases.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t('case.empty')}</p><p>${t('case.empty.detail')}</p></div>`;
    }
    return html`<ul class="feedback-list">${this.cases.map((one) => this.#row(one))}</ul>${problemNote(this.trouble)}
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.busy), click: () => this.#more() }) : ''}`;
  }

  #row(one) {
    const { service, opd, rating, pseudonym, comment, state, answer, reason, given_on: day } = one;
    const own = me().roles.some(({ role, opd: mine }) => mine === opd.code && (role === 'officer' || role === 'admin'));
    return html`<li class="card" data-testid="case" data-state=${state}>
      <h2>${service} <span class="badge" data-tone=${TONE[state]}>${t(`feedback.state.${state}`)}</span></h2>
      <p>${t('case.on', { mark: t(`feedback.mark.${rating}`), pseudonym, day: calendarDay(day) })}<br><span class="small">${opd.name}</span></p>
      ${comment ? html`<blockquote><bdi>${comment}</bdi></blockquote>` : own ? '' : html`<p class="hint">${t('case.without-words')}</p>`}
      ${answer ? html`<p><strong>${t('feedback.answer')}:</strong> <bdi>${answer}</bdi></p>` : ''}
      ${reason ? html`<p><strong>${t('feedback.reason')}:</strong> <bdi>${reason}</bdi></p>` : ''}
      ${own && state !== 'closed' ? html`<div class="buttons">
        <button type="button" class="secondary small" @click=${() => this.#ask(one, 'answer')}>${t('case.answer')}</button>
        <button type="button" class="secondary small" @click=${() => this.#ask(one, 'close')}>${t('case.close')}</button></div>` : ''}</li>`;
  }

  #ask({ case_id: id }, verb) {
    this.querySelector('ask-dialog').ask({
      heading: t(`case.${verb}`),
      text: html`<p>${t(`case.${verb}.text`)}</p>`,
      confirm: t(`case.${verb}`),
      reason: { label: t(`case.${verb}.words`), least: 3, most: 2000 },
      act: async (words) => {
        const changed = await command('POST', `${ADDRESS}/${id}/${verb}`, { words });
        this.cases = this.cases.map((one) => (one.case_id === id ? changed : one));
      },
    });
  }

  async #more() {
    Object.assign(this, { busy: true, trouble: undefined });
    try {
      const page = await get(ADDRESS, { ...this.#query, cursor: this.cursor }, this.leaving.signal);
      Object.assign(this, { cases: [...this.cases, ...page.items], cursor: page.next_cursor });
    } catch (problem) {
      this.trouble = problem;
    }
    this.busy = false;
  }
}

customElements.define('cases-page', CasesPage);
