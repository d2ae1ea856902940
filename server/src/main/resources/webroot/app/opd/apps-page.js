import { html } from 'lit';
import { getAll, me } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';

/** The mini-apps that the developer's OPDs own or operate. */
export class AppsPage extends Page {
  static properties = { head: { attribute: false }, apps: { state: true } };

  get tabTitle() {
    return t('opd.apps');
  }

  async load() {
    const { signal } = this.leaving;
    const opds = [...new Set(me().roles.filter(({ role }) => role === 'developer').map(({ opd }) => opd))];
    const lists = await Promise.all([
      getAll('/v1/mini-apps', {}, signal),
      ...opds.map((opd) => getAll('/v1/services', { opd }, signal)),
    ]);
    const found = new Map(lists.flat().map(({ app_id: appId, name }) => [appId, name]));
    this.apps = [...found].map(([appId, name]) => ({ appId, name })).sort((one, other) => one.name.localeCompare(other.name));
  }

  render() {
    return html`${this.head}<h1>${t('opd.apps')}</h1><p class="lead">${t('opd.lead')}</p>
      <div class="buttons"><a class="button secondary" href="#/recommendations">${t('recommend.list')}</a></div>${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.apps.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('other')}</span>
        <p class="empty-title">${t('opd.apps.empty')}</p><p>${t('opd.apps.empty.detail')}</p></div>`;
    }
    return html`<ul class="item-list">${this.apps.map(({ appId, name }) => html`
      <li class="item" data-testid="mini-app" data-app-id=${appId}>
        <a class="item-row" href=${`#/mini-apps/${appId}`}>
          <span class="item-words"><strong>${name}</strong><small>${appId}</small></span>
          <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
        </a>
      </li>`)}</ul>`;
  }
}

customElements.define('apps-page', AppsPage);
