import { html } from 'lit';
import { getAll } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { sections } from './sections.js';

/** @typedef {import('../core/types.js').MiniApp} MiniApp */

const FILTERS = [['waiting', 'SUBMITTED'], ['all', undefined]];
export const APP_TONE = { ACTIVE: 'good', SUSPENDED: 'warning', RETIRED: 'default' };
export const RELEASE_TONE = { SUBMITTED: 'accent', APPROVED: 'good', REJECTED: 'attention', DRAFT: 'default' };

/** Every mini-app of the registrar's territory; what waits comes first. */
export class ListPage extends Page {
  static properties = { filter: {}, apps: { state: true } };

  get tabTitle() {
    return t('reg.list');
  }

  async load() {
    const state = FILTERS.find(([name]) => name === this.filter)?.[1];
    this.apps = await getAll('/v1/mini-apps', { release_state: state }, this.leaving.signal);
  }

  render() {
    return html`
      ${sections('mini-apps')}
      <h1>${t('reg.list')}</h1>
      <p class="lead">${t('reg.lead')}</p>
      <nav class="filters" aria-label=${t('reg.filter')}>
        ${FILTERS.map(([name]) => html`<a class="button secondary small" href=${`#/?show=${name}`} aria-current=${name === this.filter ? 'page' : 'false'}>${t(`reg.${name}`)}</a>`)}
      </nav>
      ${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.apps.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t(this.filter === 'waiting' ? 'reg.list.empty' : 'reg.list.empty.all')}</p><p>${t('reg.list.empty.detail')}</p></div>`;
    }
    return html`<ul class="item-list">${this.apps.map((app) => this.#row(app))}</ul>`;
  }

  /** @param {MiniApp} app */
  #row(app) {
    const waiting = app.releases.filter(({ state }) => state === 'SUBMITTED').length;
    return html`
      <li class="item" data-testid="mini-app" data-app-id=${app.app_id}>
        <a class="item-row" href=${`#/mini-apps/${app.app_id}`}>
          <span class="item-words"><strong>${app.name}</strong><small>${app.app_id} · ${app.owner}</small></span>
          ${waiting ? html`<span class="badge" data-tone="accent">${t('reg.state.SUBMITTED')}</span>` : ''}
          <span class="badge" data-tone=${APP_TONE[app.state]}>${t(`reg.app.state.${app.state}`)}</span>
          <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
        </a>
      </li>`;
  }
}

customElements.define('list-page', ListPage);
