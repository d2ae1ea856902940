import { html } from 'lit';
import { getAll } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { clock, OPEN, STATES, TONE } from './recommend.js';

/** @typedef {import('./recommend.js').Recommendation} Recommendation */

/** Requests for a recommendation; the one to be decided first comes first. */
export class RequestsPage extends Page {
  static properties = { filter: {}, head: { attribute: false }, requests: { state: true } };

  get tabTitle() {
    return t('recommend.list');
  }

  async load() {
    const state = STATES.includes(this.filter) ? this.filter : undefined;
    const found = await getAll('/v1/recommendations', { state }, this.leaving.signal);
    const first = ({ state: its, due_on: due }) => (OPEN.includes(its) ? `0${due}` : '1');
    this.requests = found.sort((one, other) => first(one).localeCompare(first(other)));
  }

  render() {
    return html`
      ${this.head}
      <h1>${t('recommend.list')}</h1><p class="lead">${t('recommend.list.lead')}</p>
      <nav class="filters" aria-label=${t('recommend.filter')}>
        ${['all', ...STATES].map((name) => html`<a class="button secondary small" href=${`#/recommendations?show=${name}`} aria-current=${name === this.filter ? 'page' : 'false'}>
          ${t(name === 'all' ? 'recommend.filter.all' : `recommend.state.${name}`)}</a>`)}
      </nav>
      ${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.requests.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t('recommend.empty')}</p><p>${t('recommend.empty.detail')}</p></div>`;
    }
    return html`<ul class="item-list">${this.requests.map((one) => this.#row(one))}</ul>`;
  }

  /** @param {Recommendation} one */
  #row(one) {
    return html`<li class="item" data-testid="recommendation">
      <a class="item-row" href=${`#/recommendations/${one.recommendation_id}`}>
        <span class="item-words"><strong>${one.request.name}</strong><small>${one.opd.name} · ${t('recommend.due')} ${clock(one)}</small></span>
        <span class="badge" data-tone=${TONE[one.state]}>${t(`recommend.state.${one.state}`)}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
      </a></li>`;
  }
}

customElements.define('requests-page', RequestsPage);
