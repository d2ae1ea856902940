import { html } from 'lit';
import { look, shown, view } from '../core/inbox-view.js';
import { inbox, startInbox } from '../core/inbox.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import './inbox-rows.js';
import './inbox-tools.js';
import './notice-view.js';

/** The inbox, live; on a wide screen with the chosen notice beside it. */
export class InboxPage extends Page {
  static properties = { noticeId: {} };

  signals() {
    return [inbox, view];
  }

  /** With a notice open, that is the page. */
  get tabTitle() {
    return this.noticeId ? undefined : t('nav.inbox');
  }

  get settled() {
    return super.settled && !this.noticeId;
  }

  languageChanged() {}

  render() {
    return html`
      <div class="inbox" data-open=${Boolean(this.noticeId)}>
        <section class="inbox-list" aria-labelledby="inbox-heading">
          ${this.noticeId ? html`<h2 id="inbox-heading">${t('nav.inbox')}</h2>` : html`<h1 id="inbox-heading">${t('nav.inbox')}</h1>`}
          <p class="live-state" role="status" data-live=${inbox.value.live}>${this.#says()}</p>
          ${inbox.value.state === 'ready' ? html`<inbox-tools></inbox-tools>` : ''}
          ${this.#list()}
        </section>
        ${this.noticeId
          ? html`<notice-view .noticeId=${this.noticeId}></notice-view>`
          : html`<p class="inbox-choose">${inbox.value.items.length ? t('inbox.choose') : ''}</p>`}
      </div>`;
  }

  #says() {
    const { live, state, unread, items } = inbox.value;
    if (state !== 'ready') return '';
    const read = items.length ? t('inbox.all-read') : '';
    return [unread ? t('inbox.unread', { count: unread }) : read, live ? '' : t('inbox.not-live')].filter(Boolean).join(' · ');
  }

  #list() {
    const { state, problem, items } = shown();
    if (state === 'loading' && !items.length) return loading();
    if (state === 'failed') return problemNote(problem, () => (view.value.state === 'live' ? startInbox() : look()));
    return html`${items.length ? '' : this.#empty()}<inbox-rows .noticeId=${this.noticeId}></inbox-rows>`;
  }

  #empty() {
    const words = view.value.state === 'live' ? 'inbox.empty' : 'inbox.found-none';
    return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon(view.value.state === 'live' ? 'inbox' : 'search')}</span>
      <p class="empty-title">${t(words)}</p><p>${t(`${words}.detail`)}</p></div>`;
  }
}

customElements.define('inbox-page', InboxPage);
