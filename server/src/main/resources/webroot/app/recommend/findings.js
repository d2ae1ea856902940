import { html } from 'lit';
import { calendarDay } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/**
 * @typedef {{general: {code: string, name: string, article: string, basis: string, because: string}[],
 *   existing: {inventory_id: string, name: string, opd: string, status: string, because: string[]}[],
 *   extendable: {app_id: string, name: string, owner: string}[],
 *   moratoriums: {first_day: string, last_day: string, legal_basis: string}[]}} Findings
 */

/** What speaks against building anew. @param {Findings} found */
export function findings({ general, existing, extendable, moratoriums }) {
  const any = general.length + existing.length + extendable.length + moratoriums.length;
  return html`<section class="card recommend-findings" aria-labelledby="findings" data-testid="findings"><h2 id="findings">${t('recommend.findings')}</h2>
    ${any ? '' : html`<p>${t('recommend.findings.none')}</p>`}
    ${moratoriums.map((one) => note('attention', t('recommend.moratorium'), t('recommend.moratorium.line', { basis: one.legal_basis, first: calendarDay(one.first_day), last: calendarDay(one.last_day) })))}
    ${general.map((one) => note('warning', t('recommend.general'), t('recommend.general.line', one)))}
    ${extendable.length ? html`<h3>${t('recommend.extendable')}</h3><ul>${extendable.map(({ name, app_id: id, owner }) => html`<li><strong>${name}</strong> <small>${id} · ${owner}</small></li>`)}</ul>` : ''}
    ${existing.length ? html`<h3>${t('recommend.existing')}</h3><ul>${existing.map(({ name, opd, because }) => html`<li><strong>${name}</strong> <small>${opd} · ${because.join(' ')}</small></li>`)}</ul>` : ''}
  </section>`;
}

function note(tone, title, text) {
  return html`<div class="note ${tone}"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><div><p class="note-title">${title}</p><p>${text}</p></div></div>`;
}
