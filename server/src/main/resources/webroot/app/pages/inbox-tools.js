import { html } from 'lit';
import { inbox } from '../core/inbox.js';
import { look, view } from '../core/inbox-view.js';
import { has, t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';

const PAUSE = 350;
const BOXES = ['inbox', 'unread', 'archived'];

/** Looks for words and narrows what the inbox shows. Words are looked for when the fingers rest. */
export class InboxTools extends LightElement {
  signals() {
    return [inbox, view];
  }

  /** Senders and kinds that were seen stay to be chosen, also while others are shown. */
  #seen = { opd: new Map(), category: new Map() };

  render() {
    const { box, q, opd, category } = view.value;
    this.#notice();
    return html`
      <form class="inbox-tools" role="search" @submit=${(event) => this.#submit(event)}>
        <div class="field"><label for="inbox-q">${t('inbox.search')}</label>
          <input id="inbox-q" name="q" type="search" maxlength="60" autocomplete="off" .value=${q} @input=${({ target }) => this.#type(target)}></div>
        <details class="inbox-narrow" ?open=${box !== 'inbox' || Boolean(opd) || Boolean(category)}><summary>${t('inbox.narrow')}</summary>
          <div class="inbox-choices">
            ${this.#choice('box', box, BOXES.map((name) => [name, t(`inbox.box.${name}`)]))}
            ${this.#choice('opd', opd, [['', t('inbox.any-sender')], ...this.#seen.opd])}
            ${this.#choice('category', category, [['', t('inbox.any-kind')], ...this.#kinds()])}
          </div>
        </details>
      </form>`;
  }

  #choice(name, chosen, words) {
    const label = { box: 'inbox.box', opd: 'inbox.sender', category: 'inbox.kind' }[name];
    return html`<div class="field"><label for=${`inbox-${name}`}>${t(label)}</label>
      <select id=${`inbox-${name}`} @change=${({ target }) => look({ [name]: target.value })}>
        ${words.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select></div>`;
  }

  #notice() {
    for (const { opd, sender, category } of [...inbox.value.items, ...view.value.items]) {
      if (opd) this.#seen.opd.set(opd, sender);
      if (category) this.#seen.category.set(category, true);
    }
  }

  /** A category of ours by its name, one of a manifest by its word. */
  #kinds() {
    return [...this.#seen.category.keys()].map((word) => [word, has(`wish.kind.${word}`) ? t(`wish.kind.${word}`) : word.replaceAll('_', ' ')]);
  }

  #type({ value }) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#search(value), PAUSE);
  }

  #submit(event) {
    event.preventDefault();
    clearTimeout(this.timer);
    this.#search(event.target.elements.q.value);
  }

  /** One letter is no word yet. */
  #search(value) {
    const q = value.trim();
    if (q.length !== 1 && q !== view.value.q) look({ q });
  }

}

customElements.define('inbox-tools', InboxTools);
