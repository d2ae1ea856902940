import { html } from 'lit';
import { command, get, getAll } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

/** Puts apps into an audit, with two auditors. */
export class RoundEntry extends LightElement {
  static properties = { apps: { attribute: false }, rounds: { state: true }, auditors: { state: true }, entered: { state: true }, busy: { state: true }, trouble: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.rounds = await getAll('/v1/classification-rounds');
      if (this.rounds.length) await this.#choose(this.rounds[0].round_id);
    } catch (problem) {
      this.trouble = problem;
    }
  }

  async #choose(id) {
    const { region } = this.rounds.find(({ round_id: round }) => round === id);
    this.auditors = (await get('/v1/classification-auditors', { region: region.code })).items;
  }

  render() {
    if (!this.rounds?.length) return problemNote(this.trouble);
    return html`<section class="card" aria-labelledby="entry"><h2 id="entry">${t('audit.entry')}</h2>
      <form novalidate @submit=${(event) => this.#add(event)}>
        <div class="field"><label for="e-round">${t('audit.name')}</label><select id="e-round" name="round" @change=${({ target }) => this.#choose(target.value)}>
          ${this.rounds.map(({ round_id: id, name }) => html`<option value=${id}>${name}</option>`)}</select></div>
        ${[0, 1].map((at) => html`<div class="field"><label for=${`e-auditor-${at}`}>${t('audit.auditor', { number: at + 1 })}</label><select id=${`e-auditor-${at}`} name="auditor">
          ${(this.auditors ?? []).map(({ citizen_id: id, name }, place) => html`<option value=${id} ?selected=${place === at}>${name ?? t('recommend.somebody')}</option>`)}</select></div>`)}
        ${problemNote(this.trouble)}${this.entered ? html`<p data-testid="entered">${t('audit.entered')}</p>` : ''}
        <div class="buttons">${busyButton({ label: t('audit.entry'), busy: Boolean(this.busy), kind: 'secondary' })}</div></form></section>`;
  }

  async #add(event) {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target);
    this.busy = true;
    this.trouble = undefined;
    try {
      await command('POST', `/v1/classification-rounds/${data.get('round')}/apps`, { inventory_ids: this.apps, auditors: data.getAll('auditor') });
      this.entered = true;
      announce('reg.saved');
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('round-entry', RoundEntry);
