import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { act, lookFurther, shown, view } from '../core/inbox-view.js';
import { inbox, loadOlder } from '../core/inbox.js';
import { asProblem } from '../core/problem.js';
import { go } from '../core/router.js';
import { date, time } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

/** The notices that are shown, one by one or many at once. */
export class InboxRows extends LightElement {
  static properties = { noticeId: {}, choosing: { state: true }, chosen: { state: true }, done: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    this.#end();
  }

  signals() {
    return [inbox, view];
  }

  render() {
    const { items, cursor } = shown();
    return html`
      ${problemNote(this.trouble)}
      <div class="inbox-done" role="status">${this.done ? html`<span>${t(`inbox.done.${this.done.act}`, { count: this.done.count })}</span>
        ${this.done.back ? html`<button type="button" class="secondary" @click=${() => this.#undo()}>${t('inbox.undo')}</button>` : ''}` : ''}</div>
      ${items.length ? this.#chooser(items) : ''}
      <ul class="notices" data-choosing=${this.choosing} ?hidden=${!items.length}>${repeat(items, ({ notice_id: id }) => id, (item) => this.#row(item))}</ul>
      ${cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: this.busy === 'more', click: () => this.#try('more', () => (view.value.state === 'live' ? loadOlder() : lookFurther())) }) : ''}
      <ask-dialog></ask-dialog>`;
  }

  /** @param {import('../core/types.js').InboxItem[]} items */
  #chooser(items) {
    const count = this.#ids(items).length;
    const toggle = html`<button type="button" class="secondary" aria-pressed=${this.choosing} @click=${() => this.#choose()}>${t(this.choosing ? 'inbox.choosing.end' : 'inbox.choosing')}</button>`;
    if (!this.choosing) return html`<div class="inbox-chooser">${toggle}</div>`;
    const put = view.value.box === 'archived' ? 'restore' : 'archive';
    return html`
      <div class="inbox-chooser" role="group" aria-label=${t('inbox.choosing')}>
        ${toggle}
        <label class="option"><input type="checkbox" .checked=${count === items.length} @change=${({ target }) => this.#all(items, target.checked)}><span>${t('inbox.choose-all')}</span></label>
        <p class="hint" role="status">${t('inbox.chosen', { count })}</p>
        <div class="buttons">${['read', put, 'delete'].map((name) => html`
          <button type="button" class="secondary" aria-disabled=${count && !this.busy ? nothing : 'true'} @click=${() => count && !this.busy && this.#ask(name, this.#ids(items))}>${t(`inbox.act.${name}`)}</button>`)}</div>
      </div>`;
  }

  /** @param {import('../core/types.js').InboxItem} item */
  #row(item) {
    const { notice_id: id, language = nothing } = item;
    const today = date(item.received_at) === date(new Date());
    return html`
      <li class="notice-row" data-unread=${!item.read} data-testid="notice">
        ${this.choosing ? html`<input class="notice-choice" type="checkbox" aria-label=${t('inbox.choose-one', { subject: item.subject })} .checked=${this.chosen.has(id)} @change=${({ target }) => this.#pick(id, target.checked)}>` : ''}
        <a href=${`#/inbox/${id}`} aria-current=${id === this.noticeId ? 'true' : 'false'}>
          <span class="notice-dot" aria-hidden="true"></span>
          <span class="notice-words">
            <strong>${item.read ? '' : html`<span class="visually-hidden">${t('inbox.new')} </span>`}<bdi lang=${language}>${item.subject}</bdi></strong>
            <small><bdi lang=${language}>${item.sender}</bdi></small>
            ${item.withdrawn ? html`<span class="badge" data-tone="attention">${t('notice.withdrawn.badge')}</span>` : ''}
          </span>
          ${item.due_at && !item.done_at ? html`<span class="notice-due"><span class="badge" data-tone="attention">${t('notice.due', { when: date(item.due_at) })}</span></span>` : ''}
          <time datetime=${item.received_at}>${today ? time(item.received_at) : date(item.received_at)}</time>
        </a>
      </li>`;
  }

  #end() {
    this.choosing = false;
    this.chosen = new Set();
    this.done = undefined;
    this.busy = '';
    this.trouble = undefined;
  }

  #choose() {
    const choosing = !this.choosing;
    this.#end();
    this.choosing = choosing;
  }

  /** Those that were chosen and are still shown. */
  #ids(items) {
    return items.map(({ notice_id: id }) => id).filter((id) => this.chosen.has(id));
  }

  #pick(id, isChosen) {
    const chosen = new Set(this.chosen);
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  #all(items, areChosen) {
    this.chosen = new Set(areChosen ? items.map(({ notice_id: id }) => id) : []);
  }

  #ask(name, ids) {
    if (name !== 'delete') {
      this.#act(name, ids);
      return;
    }
    this.querySelector('ask-dialog').ask({
      heading: t('inbox.delete.heading', { count: ids.length }),
      text: t('notice.delete.text'),
      confirm: t('inbox.act.delete'),
      danger: true,
      act: () => this.#carryOut(name, ids),
    });
  }

  #act(name, ids) {
    return this.#try(name, () => this.#carryOut(name, ids));
  }

  async #carryOut(name, ids) {
    const count = await act(name, ids);
    this.chosen = new Set();
    this.done = { act: name, count, back: { archive: 'restore', restore: 'archive' }[name], ids };
    if (name === 'delete' && ids.includes(this.noticeId)) go('/inbox');
  }

  async #undo() {
    const { back, ids } = this.done;
    await this.#act(back, ids);
    this.done = { ...this.done, back: undefined };
  }

  async #try(name, work) {
    this.busy = name;
    this.trouble = undefined;
    try {
      await work();
    } catch (problem) {
      this.trouble = asProblem(problem);
    }
    this.busy = '';
  }
}

customElements.define('inbox-rows', InboxRows);
