import { html } from 'lit';
import { getAll } from '../core/api.js';
import { rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { sections } from './sections.js';

export const TONE = { begun: 'accent', ready: 'warning', finished: 'good' };

/** Apps on their way out of use, and what that saves by the month. */
export class TakeDownsPage extends Page {
  static properties = { all: { state: true } };

  get tabTitle() {
    return t('down.list');
  }

  async load() {
    this.all = await getAll('/v1/inventory/take-downs', {}, this.leaving.signal);
  }

  render() {
    return html`${sections('take-downs')}<h1>${t('down.list')}</h1><p class="lead">${t('down.list.lead')}</p>${this.#list()}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.all.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t('down.empty')}</p><p>${t('down.empty.detail')}</p></div>`;
    }
    const sum = (finished) => this.all.filter(({ state }) => (state === 'finished') === finished).reduce((total, { monthly_saving: one }) => total + one, 0);
    return html`<dl class="facts" data-testid="savings">
        <div><dt>${t('down.saved')}</dt><dd>${rupiah(sum(true))}</dd></div>
        <div><dt>${t('down.saving')}</dt><dd>${rupiah(sum(false))}</dd></div></dl>
      <ul class="item-list">${this.all.map((one) => this.#row(one))}</ul>`;
  }

  #row({ inventory_id: id, name, opd, state, steps, monthly_saving: saving }) {
    const done = steps.filter(({ proof }) => proof).length;
    return html`<li class="item" data-testid="take-down">
      <a class="item-row" href=${`#/take-downs/${id}`}>
        <span class="item-words"><strong>${name}</strong><small>${opd.name} · ${t('down.progress', { done, of: steps.length })} · ${rupiah(saving)}</small></span>
        <span class="badge" data-tone=${TONE[state]}>${t(`down.state.${state}`)}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
      </a></li>`;
  }
}

customElements.define('take-downs-page', TakeDownsPage);
