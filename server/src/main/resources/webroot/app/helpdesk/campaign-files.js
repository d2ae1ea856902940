import { html } from 'lit';
import { call, command } from '../core/api.js';
import { save } from '../core/download.js';
import { fileSize } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

const MOST = 3;
const LARGEST = 2 * 1024 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const PATIENCE = 60_000;

/** The files of a notice: whoever may edit it adds and removes them (`changed` tells that there is a new version), the others look at them. */
export class CampaignFiles extends LightElement {
  static properties = { campaign: {}, editable: { type: Boolean }, busy: { state: true }, wrong: { state: true }, trouble: { state: true } };

  render() {
    const files = this.campaign.attachments ?? [];
    if (!files.length && !this.editable) return '';
    return html`<section class="card desk-files" aria-labelledby="files" data-testid="files"><h2 id="files" tabindex="-1">${t('desk.files')}</h2>
      ${files.length ? html`<ul>${files.map((file) => html`<li><button type="button" class="secondary" @click=${() => this.#run(() => save(this.#path(file), file))}>
          ${icon('download')}<span><bdi>${file.name}</bdi> <small>${fileSize(file.size)}</small></span></button>
        ${this.editable ? html`<button type="button" class="secondary small" aria-disabled=${Boolean(this.busy)} aria-label=${t('desk.files.drop.one', { name: file.name })} @click=${() => this.#drop(file)}>${t('desk.files.drop')}</button>` : ''}</li>`)}</ul>` : ''}
      ${this.editable && files.length < MOST ? this.#adding() : ''}
      ${problemNote(this.trouble)}</section>`;
  }

  #adding() {
    return html`<div class="field"><label for="new-file">${t('desk.files.add')}</label>
      ${this.wrong ? html`<p class="field-error" id="wrong-file">${this.wrong}</p>` : ''}
      <input id="new-file" type="file" accept=${TYPES.join(',')} aria-describedby="file-hint${this.wrong ? ' wrong-file' : ''}" ?disabled=${this.busy} @change=${({ target }) => this.#add(target)}>
      <p class="hint" id="file-hint">${t('desk.files.hint')}</p></div>`;
  }

  #path(file) {
    return `/v1/campaigns/${this.campaign.campaign_id}/attachments${file ? `/${file.attachment_id}` : ''}`;
  }

  /** @param {HTMLInputElement} input */
  #add(input) {
    const [file] = input.files ?? [];
    if (!file || this.busy) return;
    this.wrong = !TYPES.includes(file.type) ? t('desk.files.wrong.type') : file.size > LARGEST ? t('desk.files.wrong.size') : undefined;
    input.value = '';
    if (this.wrong) return;
    const name = [...file.name.normalize('NFC')].slice(-120).join('');
    this.#run(async () => {
      await call('POST', this.#path(), { query: { name, version: String(this.campaign.version) }, file, timeout: PATIENCE });
      announce('desk.files.added');
      this.#tell();
    });
  }

  #drop(file) {
    this.#run(async () => {
      await command('DELETE', `${this.#path(file)}?version=${this.campaign.version}`);
      announce('desk.files.dropped');
      this.#tell();
    });
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('changed'));
  }

  async #run(work) {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await work();
    } catch (problem) {
      this.trouble = problem;
    }
    this.busy = false;
  }
}

customElements.define('campaign-files', CampaignFiles);
