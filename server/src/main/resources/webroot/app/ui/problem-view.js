import { html } from 'lit';
import { asProblem } from '../core/problem.js';
import { beginSignIn } from '../core/sign-in.js';
import { has, t } from '../i18n/i18n.js';
import { icon } from './icons.js';

/** Honest words for what went wrong, what it means and what to do next. */

/** The server's own words say more than ours in these. */
const SERVER_SAYS = new Set(['service-refused', 'service-suspended', 'manifest-invalid', 'opd-invalid', 'request-invalid']);
const ICONS = { offline: 'cloud-off', unreachable: 'cloud-off', timeout: 'clock', 'outcome-unknown': 'clock', 'service-suspended': 'pause', 'not-found': 'search', 'not-allowed': 'lock', 'service-not-in-region': 'place' };

/** @param {unknown} error @returns {{title: string, detail: string, code: string, requestId?: string}} */
export function wordsOf(error) {
  const problem = asProblem(error);
  const key = `problem.${problem.code}`;
  const title = has(key) ? t(key) : problem.title ?? t('problem.unreadable');
  const ours = has(`${key}.detail`) ? t(`${key}.detail`, { seconds: problem.retryAfter ?? 60 }) : '';
  const detail = SERVER_SAYS.has(problem.code) && problem.detail ? problem.detail : ours || problem.detail || '';
  return { title, detail, code: problem.code, requestId: problem.requestId };
}

/**
 * A whole page.
 * @param {unknown} error
 * @param {{again?: () => void, home?: boolean, more?: unknown, instead?: unknown}} [ways] out of it
 */
export function problemPage(error, { again, home = true, more = '', instead = '' } = {}) {
  const problem = asProblem(error);
  const { title, detail, requestId } = wordsOf(problem);
  return html`
    <section class="honest" data-testid="problem" data-code=${problem.code}>
      <div class="honest-mark" aria-hidden="true">${icon(ICONS[problem.code] ?? 'alert')}</div>
      <h1>${title}</h1>
      ${detail ? html`<p class="lead">${detail}</p>` : ''}
      ${more}
      <div class="buttons">
        ${problem.signedOut
          ? html`<button type="button" class="primary" @click=${() => beginSignIn()}>${t('sign-in.again')}</button>`
          : again ? html`<button type="button" class="primary" @click=${again}>${t('action.retry')}</button>` : instead}
        ${home ? html`<a class="button secondary" href="#/">${t('action.home')}</a>` : ''}
      </div>
      ${requestLine(requestId)}
    </section>`;
}

/** Beside what it belongs to. @param {unknown} error */
export function problemNote(error, again) {
  if (!error) return '';
  const { title, detail, code, requestId } = wordsOf(error);
  return html`
    <div class="note attention" role="alert" data-testid="problem" data-code=${code}>
      <span class="note-icon" aria-hidden="true">${icon('alert')}</span>
      <div>
        <p class="note-title">${title}</p>
        ${detail ? html`<p>${detail}</p>` : ''}
        ${asProblem(error).errors.map(({ pointer, detail: what }) => html`<p><code>${pointer}</code> ${what}</p>`)}
        ${again ? html`<button type="button" class="secondary small" @click=${again}>${t('action.retry')}</button>` : ''}
        ${requestLine(requestId)}
      </div>
    </div>`;
}

function requestLine(requestId) {
  return requestId ? html`<p class="request-id">${t('problem.request', { id: requestId })}</p>` : '';
}
