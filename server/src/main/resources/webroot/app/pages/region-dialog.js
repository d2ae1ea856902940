import { html } from 'lit';
import { command, me } from '../core/api.js';
import { know } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import '../ui/modal-dialog.js';
import { problemNote } from '../ui/problem-view.js';
import '../ui/region-picker.js';

/** Chooses the home region; with an account it is stored there, for a visitor `save` keeps it. */
export class RegionDialog extends LightElement {
  static properties = {
    open: { type: Boolean },
    region: { attribute: false },
    save: { attribute: false },
    chosen: { state: true },
    missing: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  willUpdate(changes) {
    if (changes.has('open') && this.open) Object.assign(this, { chosen: undefined, missing: false, problem: undefined, busy: false });
  }

  render() {
    return html`<modal-dialog ?open=${this.open} .heading=${t('region.dialog')} .content=${this.open ? this.#content() : ''}
      @dismiss=${() => this.dispatchEvent(new CustomEvent('dismiss'))}></modal-dialog>`;
  }

  #content() {
    return html`
      <form novalidate @submit=${(event) => this.#submit(event)}>
        <p>${t('region.dialog.why')}</p>
        <div class="field">
          ${this.missing ? html`<p class="field-error" id="region-missing">${t('region.missing')}</p>` : ''}
          <region-picker .label=${t('region.label')} depth="regency" deepest="village" .value=${this.chosen} required
            .describedby=${this.missing ? 'region-missing' : ''} ?invalid=${this.missing} @choose=${({ detail }) => (this.chosen = detail)}></region-picker>
        </div>
        ${problemNote(this.problem)}
        <div class="buttons end">${busyButton({ label: t('region.save'), busy: this.busy })}</div>
      </form>`;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.missing = !this.chosen;
    if (this.missing) {
      this.querySelector('region-picker').focus();
      return;
    }
    this.busy = true;
    try {
      if (me()) know(await command('PATCH', '/v1/me', { home_region: this.chosen.code }));
      await this.save(this.chosen);
      announce('region.saved', { name: this.chosen.name });
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('region-dialog', RegionDialog);
