import { html, nothing } from 'lit';
import { time } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/** What may be higher than its frame can be scrolled by keyboard. @param {string} text */
const scrolls = (text) => text.length > 200 || text.split('\n').length > 5;

/**
 * What citizens will see: the notification on a phone, which names the sender only, and the notice in the inbox.
 * Text stays text: nothing written here is ever read as markup.
 * @param {{subject: string, body: string, sender: string}} notice
 */
export function preview({ subject, body, sender }) {
  const now = time(new Date());
  const title = subject.trim() || t('desk.preview.subject');
  const text = body.trim() || t('desk.preview.body');
  return html`
    <div class="previews">
      <figure class="preview-phone"><figcaption>${t('desk.preview.phone')}</figcaption>
        <div class="phone" data-testid="preview-phone">
          <p class="phone-clock" aria-hidden="true">${now}</p>
          <div class="push"><span class="push-mark" aria-hidden="true">${icon('door')}</span>
            <p><small>${t('app.name')}</small><strong>${sender}</strong>${t('desk.preview.news')}</p></div>
        </div></figure>
      <figure class="preview-inbox"><figcaption>${t('desk.preview.inbox')}</figcaption>
        <div class="notice" data-testid="preview-inbox">
          <p class="preview-title">${title}</p>
          <p class="notice-from">${sender}<br>${now}</p>
          <div class="as-written notice-body" tabindex=${scrolls(text) ? '0' : nothing} role=${scrolls(text) ? 'group' : nothing}
            aria-label=${scrolls(text) ? t('desk.body') : nothing}>${text}</div>
        </div></figure>
    </div>`;
}
