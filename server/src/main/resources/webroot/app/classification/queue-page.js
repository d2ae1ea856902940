import { html } from 'lit';
import { getAll } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';

export const TONE = { waiting: 'default', agreed: 'accent', disputed: 'warning', decided: 'accent', done: 'good' };
const FILTERS = { all: {}, mine: { mine: true }, disputed: { state: 'disputed' }, overdue: { overdue: true } };

/** Apps of one audit, and how far each has come. */
export class QueuePage extends Page {
  static properties = { roundId: {}, filter: {}, items: { state: true } };

  get tabTitle() {
    return t('audit.queue');
  }

  async load() {
    this.items = await getAll('/v1/classifications', { round: this.roundId, ...FILTERS[this.filter] }, this.leaving.signal);
  }

  render() {
    return html`<a class="back" href="#/audit">${icon('back')}<span>${t('audit.list')}</span></a>
      <h1>${t('audit.queue')}</h1>
      <nav class="filters" aria-label=${t('reg.filter')}>
        ${Object.keys(FILTERS).map((name) => html`<a class="button secondary small" href=${`#/audit/${this.roundId}?show=${name}`} aria-current=${name === this.filter ? 'page' : 'false'}>${t(`audit.show.${name}`)}</a>`)}</nav>
      ${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.items.length) return html`<p>${t('audit.queue.empty')}</p>`;
    return html`<ul class="item-list">${this.items.map(({ classification_id: id, app, state, overdue, verdicts_given: given }) => html`<li class="item" data-testid="classification">
      <a class="item-row" href=${`#/classifications/${id}`}>
        <span class="item-words"><strong>${app.name}</strong><small>${app.opd.name} · ${app.region.name} · ${t('audit.given', { given })}</small></span>
        ${overdue ? html`<span class="badge" data-tone="attention">${t('audit.overdue')}</span>` : ''}
        <span class="badge" data-tone=${TONE[state]}>${t(`audit.state.${state}`)}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span></a></li>`)}</ul>`;
  }
}

customElements.define('queue-page', QueuePage);
