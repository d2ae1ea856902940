import { html } from 'lit';
import { get } from '../core/api.js';
import { date } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { TONE } from './cases-page.js';

const ADDRESS = '/v1/me/feedback';

/** What the citizen said of services, and what the agencies made of it. */
export class MinePage extends Page {
  static properties = { said: { state: true }, cursor: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('feedback.mine');
  }

  async load() {
    const page = await get(ADDRESS, {}, this.leaving.signal);
    Object.assign(this, { said: page.items, cursor: page.next_cursor });
  }

  render() {
    const back = html`<a class="back" href="#/data">${icon('back')}<span>${t('nav.data')}</span></a>`;
    if (this.state === 'loading') return html`${back}<h1>${t('feedback.mine')}</h1>${loading()}`;
    if (this.state === 'failed') return html`${back}${problemPage(this.problem, { again: () => this.again(), home: false })}`;
    return html`${back}<h1>${t('feedback.mine')}</h1><p class="lead">${t('feedback.mine.lead')}</p>
      ${this.said.length ? html`<ul class="feedback-list">${this.said.map((one) => this.#row(one))}</ul>` : html`
        <div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
          <p class="empty-title">${t('feedback.mine.empty')}</p><p>${t('feedback.mine.empty.detail')}</p></div>`}
      ${problemNote(this.trouble)}
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.busy), click: () => this.#more() }) : ''}`;
  }

  #row({ app_id: appId, service, opd, rating, comment, state, answer, reason, given_at: at }) {
    return html`<li class="card" data-testid="my-feedback">
      <h2><a href=${`#/services/${appId}`}>${service}</a></h2>
      <p class="small">${opd.name} · ${t('feedback.given', { when: date(at) })}</p>
      <p><strong>${t(`feedback.mark.${rating}`)}</strong> ${state ? html`<span class="badge" data-tone=${TONE[state]}>${t(`feedback.state.${state}`)}</span>` : ''}</p>
      ${comment ? html`<blockquote><bdi>${comment}</bdi></blockquote>` : ''}
      ${answer ? html`<p><strong>${t('feedback.answer')}:</strong> <bdi>${answer}</bdi></p>` : ''}
      ${reason ? html`<p><strong>${t('feedback.reason')}:</strong> <bdi>${reason}</bdi></p>` : ''}</li>`;
  }

  async #more() {
    Object.assign(this, { busy: true, trouble: undefined });
    try {
      const page = await get(ADDRESS, { cursor: this.cursor }, this.leaving.signal);
      Object.assign(this, { said: [...this.said, ...page.items], cursor: page.next_cursor });
    } catch (problem) {
      this.trouble = problem;
    }
    this.busy = false;
  }
}

customElements.define('feedback-mine-page', MinePage);
