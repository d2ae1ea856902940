import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asProblem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { LARGEST, upload, uploaded } from '../core/upload.js';
import { fileSize } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { wordsOf } from '../ui/problem-view.js';
import { group } from './field.js';

const ANY = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/**
 * Photos and documents: chosen, sent at once with progress, shown, taken away again.
 * @typedef {{id: string, state: 'sending' | 'done' | 'failed', name?: string, size?: number, share?: number, preview?: string,
 *   why?: string, stop?: AbortController}} Sent
 */
export class FileInput extends LightElement {
  static properties = { slotFacts: { attribute: false }, files: { attribute: false }, wrong: {} };

  focus() {
    this.querySelector('input, button')?.focus();
  }

  render() {
    const { input } = this.slotFacts;
    const most = input.maxFiles ?? 1;
    const accept = input.accept ?? ANY;
    const hint = t(most > 1 ? 'file.hint.several' : 'file.hint', { types: accept.map((type) => t(`file.${type}`)).join(', '), count: most });
    return group(this.slotFacts, html`
      ${this.files.length ? html`<ul class="files">${repeat(this.files, ({ id }) => id, (sent) => this.#row(sent))}</ul>` : ''}
      ${this.files.filter(({ state }) => state !== 'failed').length < most ? this.#chooser(accept, most) : ''}`, hint);
  }

  #chooser(accept, most) {
    const photo = accept.every((type) => type.startsWith('image/'));
    return html`
      <label class="file-choose">
        <span aria-hidden="true">${icon(photo ? 'camera' : 'file')}</span>
        <span>${t(photo ? 'file.choose.photo' : 'file.choose')}</span>
        <input type="file" class="visually-hidden" accept=${accept.join(',')} ?multiple=${most > 1}
          aria-label=${`${this.slotFacts.input.label}: ${t(photo ? 'file.choose.photo' : 'file.choose')}`}
          aria-invalid=${this.wrong ? 'true' : nothing} @change=${(event) => this.#chosen(event.target, accept, most)}>
      </label>`;
  }

  /** @param {Sent} sent */
  #row(sent) {
    const kept = uploaded(sent.id);
    const preview = sent.preview ?? kept?.preview;
    const name = sent.name ?? kept?.name ?? t('file.sent');
    return html`
      <li class="file" data-state=${sent.state}>
        ${preview ? html`<img src=${preview} alt="" width="64" height="64">` : html`<span class="file-mark" aria-hidden="true">${icon('file')}</span>`}
        <div class="file-facts">
          <strong>${name}</strong>
          ${sent.state === 'sending' ? html`<progress max="1" .value=${sent.share} aria-label=${t('file.progress', { name })}></progress>` : ''}
          ${sent.state === 'done' ? html`<small>${[t('file.done'), sent.size ? fileSize(sent.size) : ''].filter(Boolean).join(' · ')}</small>` : ''}
          ${sent.state === 'failed' ? html`<small class="field-error">${sent.why}</small>` : ''}
        </div>
        <button type="button" class="icon-button" aria-label=${t('file.remove', { name })} @click=${() => this.#remove(sent)}>${icon('trash')}</button>
      </li>`;
  }

  #chosen(control, accept, most) {
    const room = most - this.files.filter(({ state }) => state !== 'failed').length;
    const files = [...control.files];
    control.value = '';
    this.#set(this.files.filter(({ state }) => state !== 'failed'));
    for (const file of files.slice(0, room)) this.#take(file, accept);
    if (files.length > room) this.#set([...this.files, failed(files[room], t('file.most', { count: most }))]);
  }

  #take(file, accept) {
    if (!accept.includes(file.type)) this.#set([...this.files, failed(file, t('file.type'))]);
    else if (file.size > LARGEST) this.#set([...this.files, failed(file, t('file.large', { size: fileSize(file.size) }))]);
    else this.#send(file);
  }

  async #send(file) {
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
    const stop = new AbortController();
    const sent = { id: uuid(), state: 'sending', name: file.name, size: file.size, share: 0, preview, stop };
    this.#set([...this.files, sent]);
    try {
      const { upload_id: id, size } = await upload(file, (share) => this.#patch(sent.id, { share }), stop.signal);
      this.#patch(sent.id, { id, size, state: 'done' });
      announce('file.said.done', { name: file.name });
    } catch (error) {
      if (stop.signal.aborted) return;
      const { title, detail } = wordsOf(asProblem(error));
      this.#patch(sent.id, { state: 'failed', why: [title, detail].filter(Boolean).join('. ') });
      announce('file.said.failed', { name: file.name });
    }
  }

  #remove(sent) {
    sent.stop?.abort();
    this.#set(this.files.filter(({ id }) => id !== sent.id));
    this.updateComplete.then(() => this.focus());
  }

  #patch(id, change) {
    this.#set(this.files.map((sent) => (sent.id === id ? { ...sent, ...change } : sent)));
  }

  #set(files) {
    this.files = files;
    this.slotFacts.change(files);
  }
}

function failed(file, why) {
  return { id: uuid(), state: 'failed', name: file.name, why };
}

customElements.define('file-input', FileInput);
