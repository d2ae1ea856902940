import { html } from 'lit';
import { date } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('./campaigns.js').Check} Check */

export const note = (tone, text) => html`<div class="note ${tone}" data-testid="warning"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${text}</p></div>`;

/** What has been sent before to some of the same citizens. @param {Check} [check] */
export const twinsOf = (check) => (check?.similar ?? []).map(({ subject, state, at, likeness }) =>
  note('warning', t(`desk.twin.${likeness}`, { subject, state: t(`desk.state.${state}`), date: date(at) })));

/** A few of those who are meant, of whom nobody learns who they are. @param {Check} [check] */
export function sampleOf(check) {
  if (!check?.citizens) return '';
  const place = ({ regency, province }) => [regency?.name, province.name].filter(Boolean).join(', ');
  return html`<section aria-labelledby="sample" data-testid="sample"><h3 id="sample">${t('desk.sample')}</h3>
    ${check.sample.length
      ? html`<ul class="plain">${check.sample.map((one) => html`<li>${one.initial}…, ${place(one)}</li>`)}</ul><p class="hint">${t('desk.sample.hint')}</p>`
      : html`<p class="hint">${t('desk.sample.few')}</p>`}</section>`;
}
