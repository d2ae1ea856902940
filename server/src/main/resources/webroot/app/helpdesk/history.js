import { html } from 'lit';
import { dateTime } from '../i18n/formats.js';
import { has, t } from '../i18n/i18n.js';

const TONE = { approve: 'good', release: 'good', reject: 'attention', stop: 'attention', return: 'warning', cancel: 'warning', schedule: 'accent', submit: 'accent' };

/** Edits in a row are one line: the draft is stored while it is typed. @param {import('./campaigns.js').Deed[]} deeds */
function gathered(deeds) {
  return deeds.filter(({ deed, by }, index) => deed !== 'edit' || deeds[index + 1]?.deed !== 'edit' || deeds[index + 1].by !== by);
}

/** Who did what, the newest first. @param {import('./campaigns.js').Deed[]} deeds */
export const history = (deeds = []) => html`
  <section class="card" aria-labelledby="history"><h2 id="history">${t('desk.history')}</h2>
    <ol class="timeline">${gathered(deeds).reverse().map(({ deed, by, at, reason, send_at: sendAt }) => html`
      <li class="step" data-tone=${TONE[deed] ?? 'default'}><strong>${has(`desk.deed.${deed}`) ? t(`desk.deed.${deed}`) : deed}</strong>
        <small>${[by, dateTime(at)].filter(Boolean).join(' · ')}</small>
        ${sendAt && deed === 'schedule' ? html`<small>${t('desk.deed.for', { when: dateTime(sendAt) })}</small>` : ''}
        ${reason ? html`<p class="as-written">${reason}</p>` : ''}</li>`)}</ol></section>`;
