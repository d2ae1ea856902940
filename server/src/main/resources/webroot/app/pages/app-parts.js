import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { busyButton } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { wordsOf } from '../ui/problem-view.js';

export { feedbackCard } from '../feedback/feedback-card.js';

/** What stands around the Screens of a mini-app. */

/** @param {string} appId @param {string} name @param {boolean} atRoot */
export const serviceBar = (appId, name, atRoot) => html`
  <nav class="service-bar" aria-label=${t('service.bar')}>
    <a class="back" href=${atRoot ? '#/' : `#/apps/${appId}/`}>${icon('back')}<span>${atRoot ? t('nav.home') : name || t('action.back')}</span></a>
    <a class="about" href=${`#/services/${appId}`}>${t('service.about')}</a>
  </nav>`;

/** The citizen said no to the consent. @param {() => void} ask */
export const consentRefused = (ask) => html`
  <section class="honest" data-testid="consent-refused">
    <div class="honest-mark" aria-hidden="true">${icon('lock')}</div>
    <h1>${t('consent.refused')}</h1>
    <p class="lead">${t('consent.refused.detail')}</p>
    <div class="buttons">
      <button type="button" class="primary" @click=${ask}>${t('consent.again')}</button>
      <a class="button secondary" href="#/">${t('action.home')}</a>
    </div>
  </section>`;

/**
 * Trying again is safe: the same id goes out.
 * @param {unknown} problem @param {boolean} busy @param {() => void} again
 */
export function outcomeUnknown(problem, busy, again) {
  const { title, requestId } = wordsOf(problem);
  return html`
    <div class="note warning" role="alert" data-testid="outcome-unknown">
      <span class="note-icon" aria-hidden="true">${icon('clock')}</span>
      <div><p class="note-title">${t('outcome.title')}</p><p>${title}. ${t('outcome.detail')}</p>
        ${busyButton({ label: t('outcome.again'), type: 'button', busy, click: again })}
        ${requestId ? html`<p class="request-id">${t('problem.request', { id: requestId })}</p>` : ''}</div>
    </div>`;
}

/** Nobody runs the service where the citizen lives: the way on is to see where that is. */
export const checkRegion = () => html`<a class="button primary" href="#/profile">${t('region.check')}</a>`;

/** The visit had ended; a new one holds what was entered. @param {string} code why */
export const reopenedNote = (code) => html`
  <div class="note warning" role="alert" data-testid="reopened">
    <span class="note-icon" aria-hidden="true">${icon('info')}</span><p>${t(`${code}.reopened`)}</p>
  </div>`;

/** @param {import('../core/types.js').Service | undefined} service the office itself can be reached when its service cannot */
export function otherWay(service) {
  const opd = service?.operator ?? service?.owner;
  return opd ? html`<p><a href=${`#/opds/${opd.code}`}>${t('service.other-way', { opd: opd.name })}</a></p>` : '';
}
