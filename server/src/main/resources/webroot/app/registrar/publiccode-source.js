import { html } from 'lit';
import { command } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

const LARGEST = 40_000;

/** Reads a publiccode.yml, chosen or at its address, and tells `read` with its facts and what is wrong in it. */
export class PubliccodeSource extends LightElement {
  static properties = { busy: { state: true }, trouble: { state: true }, wrong: { state: true } };

  render() {
    return html`<details class="card"><summary>${t('inv.code')}</summary>
      <form novalidate @submit=${(event) => this.#read(event)}>
        <div class="field"><label for="code-file">${t('inv.code.file')}</label><input id="code-file" name="file" type="file" accept=".yml,.yaml"></div>
        <div class="field"><label for="code-url">${t('inv.code.url')}</label><p class="hint" id="code-hint">${t('inv.code.url.hint')}</p>
          <input id="code-url" name="url" type="url" maxlength="300" autocomplete="off" aria-describedby="code-hint"></div>
        ${this.wrong ? html`<p class="field-error" role="alert">${t(this.wrong)}</p>` : ''}${problemNote(this.trouble)}
        ${busyButton({ label: t('inv.code.read'), kind: 'secondary', busy: Boolean(this.busy) })}
      </form></details>`;
  }

  async #read(event) {
    event.preventDefault();
    if (this.busy) return;
    const { file, url } = event.target.elements;
    const [chosen] = file.files;
    this.wrong = !chosen && !url.value.trim() ? 'inv.code.nothing' : chosen?.size > LARGEST ? 'inv.code.large' : '';
    if (this.wrong) return;
    Object.assign(this, { busy: true, trouble: undefined });
    try {
      const source = chosen ? { text: await chosen.text() } : { url: url.value.trim() };
      this.dispatchEvent(new CustomEvent('read', { detail: await command('POST', '/v1/inventory/publiccode-readings', source) }));
    } catch (problem) {
      this.trouble = problem;
    }
    this.busy = false;
  }
}

customElements.define('publiccode-source', PubliccodeSource);
