import { html } from 'lit';
import { get } from '../core/api.js';
import { calendarDay, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';

const MOST = 20;

/** What is due soon or overdue in audits, for whoever looks; nothing when nothing is. Plain where no page shows more. */
export class ReminderList extends LightElement {
  static properties = { plain: { type: Boolean }, due: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.due = await get('/v1/classification-reminders', { limit: MOST }).catch(() => undefined);
  }

  render() {
    if (!this.due?.items.length) return '';
    const { items, overdue, soon } = this.due;
    return html`<section class="card" aria-labelledby="due" data-testid="reminders"><h2 id="due">${t('audit.due.heading')}</h2>
      <p>${overdue ? html`<span class="badge" data-tone="attention" data-testid="overdue">${t('audit.due.overdue', { count: decimal(overdue) })}</span> ` : ''}
        ${soon ? html`<span class="badge" data-tone="warning">${t('audit.due.soon', { count: decimal(soon) })}</span>` : ''}</p>
      <ul class="item-list">${items.map((one) => this.#row(one))}</ul>
      ${overdue + soon > items.length ? html`<p class="hint">${t('audit.due.more', { count: decimal(overdue + soon - items.length) })}</p>` : ''}</section>`;
  }

  #row({ classification_id: id, app_name: app, kind, moment, due_on: day, auditor, plan_owner: owner }) {
    const who = kind === 'plan' ? owner : auditor?.you ? t('audit.due.you') : auditor?.name ?? t('recommend.somebody');
    const row = html`<span class="item-words"><strong>${app}</strong><small>${t(`audit.due.${kind}`)} · ${who} · ${calendarDay(day)}</small></span>
      <span class="badge" data-tone=${moment === 'overdue' ? 'attention' : 'warning'}>${t(`audit.due.is.${moment}`)}</span>`;
    return html`<li class="item" data-testid="reminder">${this.plain ? html`<div class="item-row">${row}</div>` : html`<a class="item-row" href=${`#/classifications/${id}`}>${row}</a>`}</li>`;
  }
}

customElements.define('reminder-list', ReminderList);
