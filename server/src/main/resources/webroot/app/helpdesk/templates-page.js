import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { authorOf } from './roles.js';
import { listTemplates } from './templates.js';

/** The templates somebody may begin from. */
export class TemplatesPage extends Page {
  static properties = { items: { state: true } };

  constructor() {
    super();
    /** @type {import('./templates.js').Template[]} */
    this.items = [];
  }

  get tabTitle() {
    return t('desk.templates');
  }

  async load() {
    this.items = await listTemplates(this.leaving.signal);
  }

  render() {
    return html`
      <a class="back" href="#/">${icon('back')}<span>${t('desk.list')}</span></a>
      <div class="desk-head"><div><h1>${t('desk.templates')}</h1><p class="lead">${t('desk.templates.lead')}</p></div>
        ${authorOf().length ? html`<a class="button primary large" href="#/templates/new">${t('desk.template.new')}</a>` : ''}</div>
      ${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.items.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('bell')}</span>
        <p class="empty-title">${t('desk.templates.none')}</p><p>${t('desk.templates.none.detail')}</p></div>`;
    }
    return html`<ul class="item-list">${this.items.map(({ template_id: id, name, category, region, wordings }) => html`
      <li class="item" data-testid="template"><a class="item-row" href=${`#/templates/${id}`}>
        <span class="item-words"><strong>${name}</strong><small>${wordings[0].subject}</small><small>${region.name}</small></span>
        <span class="badge" data-tone=${category === 'emergency' ? 'attention' : 'default'}>${t(`desk.category.${category}`)}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span></a></li>`)}</ul>`;
  }
}

customElements.define('templates-page', TemplatesPage);
