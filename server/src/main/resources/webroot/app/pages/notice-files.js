import { html } from 'lit';
import { save } from '../core/download.js';
import { fileSize } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

/** The files that go with a notice, each a button that saves it. */
export class NoticeFiles extends LightElement {
  static properties = { noticeId: {}, files: {}, saving: { state: true }, trouble: { state: true } };

  render() {
    return html`
      <section class="notice-files" aria-labelledby="notice-files">
        <h2 id="notice-files">${t('notice.files')}</h2>
        <ul>${this.files.map((file) => html`
          <li><button type="button" class="secondary" aria-disabled=${this.saving === file} @click=${() => this.#save(file)}>
            ${icon('download')}<span><bdi>${file.name}</bdi> <small>${fileSize(file.size)}</small></span></button></li>`)}
        </ul>
        ${problemNote(this.trouble)}
      </section>`;
  }

  async #save(file) {
    if (this.saving) return;
    this.saving = file;
    this.trouble = undefined;
    try {
      await save(`/v1/inbox/${this.noticeId}/attachments/${file.attachment_id}`, file);
    } catch (problem) {
      this.trouble = problem;
    }
    this.saving = undefined;
  }
}

customElements.define('notice-files', NoticeFiles);
