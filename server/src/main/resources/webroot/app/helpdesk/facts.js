import { html } from 'lit';
import { dateTime, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { fullName } from '../ui/region-picker.js';
import { remindersText } from './due.js';
import { narrowingWords } from './narrowing.js';
import './people-list.js';

/** @typedef {import('./campaigns.js').Campaign} Campaign */

const row = (name, value) => (value ? html`<div><dt>${t(`desk.${name}`)}</dt><dd>${value}</dd></div>` : '');

/**
 * To whom it goes and how, in words that tell namesakes apart.
 * @param {Campaign} campaign @param {Record<string, import('../core/types.js').Region>} names with their parents
 */
export const campaignFacts = (campaign, names) => {
  const list = (regions) => regions.map((region) => `${fullName(names[region.code] ?? region)} (${t(`level.${region.level}`)})`).join('\n');
  return html`<dl class="facts" data-testid="facts">
    ${row('territories', list(campaign.territories))}
    ${row('exclusions', list(campaign.exclusions))}
    ${row('narrow.only', narrowingWords(campaign.narrowing))}
    ${row('list.facts', campaign.narrowing?.list_id && html`<list-facts .listId=${campaign.narrowing.list_id}></list-facts>`)}
    ${row('category', t(`desk.category.${campaign.category}`))}
    ${row('sender', campaign.opd.name)}
    ${row('author', campaign.author)}
    ${row('language', t(`language.${campaign.language ?? 'id'}`))}
    ${row('expiry', campaign.expires_at && dateTime(campaign.expires_at))}
    ${row('due', campaign.due_at && dateTime(campaign.due_at))}
    ${row('reminders', remindersText(campaign.reminders))}
    ${row('link', campaign.app_id && `${campaign.app_id} ${campaign.page ?? ''}`)}
  </dl>`;
};

/** @param {{citizens: number, territories: any[]} | undefined} count @param {boolean} [narrowed] */
export function audienceOf(count, narrowed) {
  if (!count) return html`<p role="status">${t('desk.audience.counting')}</p>`;
  const parts = count.territories.length > 1 ? html`<ul class="plain">${count.territories.map(({ name, citizens }) => html`<li>${name}: ${decimal(citizens)}</li>`)}</ul>` : '';
  return html`<div class="audience" data-testid="audience"><p class="audience-count">${decimal(count.citizens)}</p>
    <p>${t(!count.citizens ? 'desk.audience.nobody' : narrowed ? 'desk.audience.some' : 'desk.audience')}</p>${parts}</div>`;
}
