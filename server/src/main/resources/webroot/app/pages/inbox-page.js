import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inbox, loadOlder, startInbox } from '../core/inbox.js';
import { date, time } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import './notice-view.js';

/** The inbox, live; on a wide screen with the chosen notice beside it. */
export class InboxPage extends Page {
  static properties = { noticeId: {}, fetching: { state: true }, trouble: { state: true } };

  signals() {
    return [inbox];
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
    const { state, problem, items, cursor } = inbox.value;
    if (state === 'loading') return loading();
    if (state === 'failed') return problemNote(problem, () => startInbox());
    if (!items.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('inbox')}</span>
        <p class="empty-title">${t('inbox.empty')}</p><p>${t('inbox.empty.detail')}</p></div>`;
    }
    return html`
      <ul class="notices">${repeat(items, ({ notice_id: id }) => id, (item) => this.#row(item))}</ul>
      ${problemNote(this.trouble)}
      ${cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.fetching), click: () => this.#older() }) : ''}`;
  }

  /** @param {import('../core/types.js').InboxItem} item */
  #row(item) {
    const { language = nothing } = item;
    const today = date(item.received_at) === date(new Date());
    return html`
      <li class="notice-row" data-unread=${!item.read} data-testid="notice">
        <a href=${`#/inbox/${item.notice_id}`} aria-current=${item.notice_id === this.noticeId ? 'true' : 'false'}>
          <span class="notice-dot" aria-hidden="true"></span>
          <span class="notice-words">
            <strong>${item.read ? '' : html`<span class="visually-hidden">${t('inbox.new')} </span>`}<bdi lang=${language}>${item.subject}</bdi></strong>
            <small><bdi lang=${language}>${item.sender}</bdi></small>
            ${item.withdrawn ? html`<span class="badge" data-tone="attention">${t('notice.withdrawn.badge')}</span>` : ''}
          </span>
          <time datetime=${item.received_at}>${today ? time(item.received_at) : date(item.received_at)}</time>
        </a>
      </li>`;
  }

  async #older() {
    this.fetching = true;
    this.trouble = undefined;
    try {
      await loadOlder();
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.fetching = false;
    }
  }
}

customElements.define('inbox-page', InboxPage);
