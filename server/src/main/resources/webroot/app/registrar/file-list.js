import { html } from 'lit';
import { call, command, get } from '../core/api.js';
import { save } from '../core/download.js';
import { dateTime, fileSize } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

const LARGEST = 2 * 1024 * 1024;
const TYPES = 'image/jpeg,image/png,image/webp,application/pdf';
const STEPS = ['data', 'users_told', 'redirected', 'contract_ended', 'server_freed'];

/** Evidence about one app of the register: papers, and proofs of the steps by which it is taken down. */
export class FileList extends LightElement {
  static properties = { inventoryId: {}, files: { state: true }, busy: { state: true }, wrong: { state: true }, trouble: { state: true } };

  get path() {
    return `/v1/inventory/apps/${this.inventoryId}/files`;
  }

  willUpdate(changes) {
    if (changes.has('inventoryId')) this.#try('load', async () => (this.files = (await get(this.path)).items));
  }

  render() {
    return html`<section aria-labelledby="evidence" data-testid="evidence"><h2 id="evidence">${t('inv.files')}</h2>
      ${this.files?.length ? html`<ul class="item-list">${this.files.map((file) => this.#row(file))}</ul>` : this.files ? html`<p>${t('inv.files.none')}</p>` : ''}
      <form class="card" novalidate @submit=${(event) => this.#add(event)}>
        <div class="field"><label for="evidence-file">${t('inv.files.file')}</label><p class="hint" id="evidence-hint">${t('inv.files.hint')}</p>
          <input id="evidence-file" name="file" type="file" accept=${TYPES} aria-describedby="evidence-hint"></div>
        <div class="field"><label for="evidence-step">${t('inv.files.step')}</label><select id="evidence-step" name="step"><option value="">${t('inv.files.step.none')}</option>
          ${STEPS.map((step) => html`<option value=${step}>${t(`down.step.${step}`)}</option>`)}</select></div>
        ${this.wrong ? html`<p class="field-error" role="alert">${t(this.wrong)}</p>` : ''}${problemNote(this.trouble)}
        ${busyButton({ label: t('inv.files.add'), kind: 'secondary', busy: this.busy === 'add' })}</form>
      <ask-dialog></ask-dialog></section>`;
  }

  #row(file) {
    const about = [file.step ? t(`down.step.${file.step}`) : '', dateTime(file.added_at), file.by ?? t('inv.somebody')].filter(Boolean).join(' · ');
    return html`<li class="item evidence" data-testid="evidence-file"><span class="item-words"><strong><bdi>${file.name}</bdi></strong><small>${fileSize(file.size)} · ${about}</small></span>
      <button type="button" class="secondary small" @click=${() => this.#try('save', () => save(`${this.path}/${file.file_id}`, file))}>${icon('download')}<span>${t('inv.files.save')}<span class="visually-hidden"> ${file.name}</span></span></button>
      <button type="button" class="secondary small" @click=${() => this.#remove(file)}>${t('inv.files.remove')}<span class="visually-hidden"> ${file.name}</span></button></li>`;
  }

  #add(event) {
    event.preventDefault();
    const form = event.target;
    const [file] = form.elements.file.files;
    this.wrong = !file ? 'inv.files.choose' : file.size > LARGEST ? 'inv.files.large' : '';
    if (this.wrong) return;
    this.#try('add', async () => {
      const query = { name: [...file.name.normalize('NFC')].slice(-120).join(''), step: form.elements.step.value };
      const added = await (await call('POST', this.path, { query, file, timeout: 60_000 })).json();
      this.files = [...this.files, added];
      form.reset();
    });
  }

  #remove(file) {
    this.querySelector('ask-dialog').ask({
      heading: t('inv.files.remove'),
      text: html`<p>${t('inv.files.remove.text', { name: file.name })}</p>`,
      confirm: t('inv.files.remove'),
      danger: true,
      act: async () => {
        await command('DELETE', `${this.path}/${file.file_id}`);
        this.files = this.files.filter(({ file_id: id }) => id !== file.file_id);
      },
    });
  }

  async #try(name, act) {
    if (this.busy) return;
    Object.assign(this, { busy: name, trouble: undefined });
    try {
      await act();
    } catch (problem) {
      this.trouble = problem;
    }
    this.busy = undefined;
  }
}

customElements.define('file-list', FileList);
