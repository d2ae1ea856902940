import { html, nothing } from 'lit';
import { get } from '../core/api.js';
import { act } from '../core/inbox-view.js';
import { arrival, markRead, removeNotice } from '../core/inbox.js';
import { asProblem } from '../core/problem.js';
import { addressOf, go } from '../core/router.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import './notice-files.js';

/** One notice; opening it marks it read. */
export class NoticeView extends Page {
  static properties = { noticeId: {}, notice: { state: true }, moving: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return this.notice?.subject ?? t('nav.inbox');
  }

  async load() {
    this.notice = await get(`/v1/inbox/${this.noticeId}`, {}, this.leaving.signal);
    if (arrival.value?.notice_id === this.noticeId) arrival.set(undefined);
    if (!this.notice.read) markRead(this.noticeId).catch(() => {});
  }

  render() {
    const back = html`<a class="back inbox-back" href="#/inbox">${icon('back')}<span>${t('nav.inbox')}</span></a>`;
    if (this.state === 'loading') return html`${back}${loading()}`;
    if (this.state === 'failed') return html`${back}${problemPage(this.problem, { again: () => this.again(), home: false })}`;
    const { subject, sender, body, language = nothing, app_id: appId, app_name: appName, route: link, received_at: at } = this.notice;
    const { territory, broadcast, withdrawn, corrects, corrected_by: correctedBy, attachments = [], archived, due_at: due, done_at: done } = this.notice;
    const target = link && addressOf(link);
    return html`
      ${back}
      <article class="notice" data-testid="notice-open">
        <h1><bdi lang=${language}>${subject}</bdi></h1>
        <p class="notice-from">${appId ? html`<a href=${`#/services/${appId}`}>${appName ?? appId}</a> · ` : ''}<bdi lang=${language}>${sender}</bdi><br>
          <time datetime=${at}>${dateTime(at)}</time></p>
        ${withdrawn ? html`<p class="notice-withdrawn"><strong>${t('notice.withdrawn')}</strong> ${correctedBy ? html`<a href=${`#/inbox/${correctedBy}`}>${t('notice.corrected')}</a>` : ''}</p>` : ''}
        ${due ? html`<p class="notice-due" data-testid="notice-due">${done ? t('notice.done.at', { when: dateTime(done) }) : t('notice.due', { when: dateTime(due) })}</p>` : ''}
        <div class="as-written notice-body" lang=${language}>${body}</div>
        ${attachments.length ? html`<notice-files .noticeId=${this.noticeId} .files=${attachments}></notice-files>` : ''}
        ${territory ? html`<p class="notice-why">${t('notice.why', { territory: territory.name })}</p>` : ''}
        ${corrects ? html`<p class="notice-why">${t('notice.corrects')}</p>` : ''}
        <p class="notice-why">${broadcast ? '' : html`${t('notice.why.service', { service: appName ?? sender })} `}<a href="#/profile/notices">${t('notice.why.change')}</a></p>
        <div class="buttons">
          ${target ? html`<a class="button primary" href=${target}>${t('notice.open')}</a>` : ''}
          ${due && !done ? busyButton({ label: t('inbox.act.done'), kind: target ? 'secondary' : 'primary', type: 'button', busy: Boolean(this.moving), click: () => this.#move('done') }) : ''}
          ${busyButton({ label: t(`inbox.act.${archived ? 'restore' : 'archive'}`), kind: 'secondary', type: 'button', busy: Boolean(this.moving), click: () => this.#move(archived ? 'restore' : 'archive') })}
          <button type="button" class="secondary" @click=${() => this.#remove()}>${icon('trash')}<span>${t('notice.delete')}</span></button>
        </div>
        ${problemNote(this.trouble)}
        <ask-dialog></ask-dialog>
      </article>`;
  }

  /** Puts it away, takes it back, or says that it is done. */
  async #move(how) {
    this.moving = true;
    this.trouble = undefined;
    try {
      await act(how, [this.noticeId]);
      announce(`inbox.done.${how}`, { count: 1 });
      if (how === 'done') this.notice = { ...this.notice, done_at: new Date().toISOString() };
      else go('/inbox');
    } catch (problem) {
      this.trouble = asProblem(problem);
    }
    this.moving = false;
  }

  #remove() {
    this.querySelector('ask-dialog').ask({
      heading: t('notice.delete.heading'),
      text: t('notice.delete.text'),
      confirm: t('notice.delete'),
      danger: true,
      act: async () => {
        await removeNotice(this.noticeId);
        go('/inbox');
      },
    });
  }
}

customElements.define('notice-view', NoticeView);
