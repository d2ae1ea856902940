import { html, nothing } from 'lit';
import { call, command, get } from '../core/api.js';
import { decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

/**
 * @typedef {{list_id: string, opd: string, purpose: string, state: 'empty' | 'broken' | 'small' | 'ready', rows?: number, people?: number,
 *   repeated?: number, broken?: number, reached?: number, problems: {row: number, problem: string}[]}} PeopleList
 */

const LISTS = '/v1/audience-lists';
const PATIENCE = 60_000;
const SHORTEST = 10;
const SHOWN = 100;
const FIGURES = ['rows', 'people', 'repeated', 'broken', 'reached'];

/** @param {PeopleList} list what its file had, in numbers */
const figuresOf = (list) => html`<dl class="facts" data-testid="list-figures">${FIGURES.filter((name) => list[name] !== undefined).map((name) => html`
  <div data-figure=${name}><dt>${t(`desk.list.figure.${name}`)}</dt><dd>${decimal(list[name])}</dd></div>`)}</dl>`;

/** What a list is for and how many it reaches, for whoever judges a notice to it. */
class ListFacts extends LightElement {
  static properties = { listId: {}, list: { state: true } };

  willUpdate(changes) {
    if (!changes.has('listId') || !this.listId) return;
    const asked = this.listId;
    get(`${LISTS}/${asked}`).then((list) => asked === this.listId && (this.list = list), () => {});
  }

  render() {
    const { list } = this;
    return list ? html`${t('desk.list.purpose.is', { purpose: list.purpose })}<br>${t('desk.list.reaches', { reached: decimal(list.reached ?? 0), people: decimal(list.people ?? 0) })}` : t('desk.list.only');
  }
}

/** Named people by a CSV file: what for, the file, what is wrong with which row. Tells `list` with the id, or with nothing. */
export class PeopleListField extends LightElement {
  static properties = { opd: {}, listId: {}, list: { state: true }, busy: { state: true }, trouble: { state: true }, wrong: { state: true } };

  willUpdate(changes) {
    if (changes.has('opd') && changes.get('opd') && !this.listId) this.list = undefined;
    if (!changes.has('listId') || !this.listId || this.list?.list_id === this.listId) return;
    get(`${LISTS}/${this.listId}`).then((list) => (this.list = list), () => {});
  }

  render() {
    const chosen = Boolean(this.listId);
    return html`<details class="tree-fold" ?open=${chosen || this.opened} data-testid="people-list" @toggle=${({ target }) => (this.opened = target.open)}><summary>${t('desk.people')}</summary>
      ${chosen ? this.#chosen() : this.#choose()}</details>`;
  }

  #chosen() {
    return html`${this.list ? html`<p>${t('desk.list.purpose.is', { purpose: this.list.purpose })}</p>${figuresOf(this.list)}` : html`<p>${t('desk.list.only')}</p>`}
      <div class="buttons"><button type="button" class="secondary" @click=${() => this.#tell(undefined)}>${t('desk.list.drop')}</button></div>`;
  }

  #choose() {
    const { list, wrong = {} } = this;
    const error = (name) => (wrong[name] ? html`<p class="field-error" id=${`wrong-${name}`}>${wrong[name]}</p>` : '');
    return html`<p class="hint">${t('desk.people.hint')}</p>
      <div class="field"><label for="purpose">${t('desk.list.purpose')}</label>${error('purpose')}
        <textarea id="purpose" rows="2" maxlength="300" ?disabled=${Boolean(list)} .value=${list?.purpose ?? nothing} aria-describedby=${wrong.purpose ? 'wrong-purpose' : nothing}
          aria-invalid=${wrong.purpose ? 'true' : nothing}></textarea></div>
      <div class="field"><label for="people">${t('desk.list.file')}</label><p class="hint" id="people-hint">${t('desk.list.file.hint')}</p>${error('people')}
        <input id="people" type="file" accept=".csv,text/csv" aria-describedby=${wrong.people ? 'wrong-people' : 'people-hint'} aria-invalid=${wrong.people ? 'true' : nothing}></div>
      <div role="status">${list && list.state !== 'empty' ? this.#outcome(list) : ''}</div>
      ${problemNote(this.trouble)}
      <div class="buttons">${busyButton({ label: t('desk.list.send'), busy: Boolean(this.busy), kind: 'secondary', type: 'button', click: () => this.#send(false) })}
        ${list?.state === 'broken' && list.people ? busyButton({ label: t('desk.list.rest', { count: decimal(list.broken) }), busy: Boolean(this.busy), kind: 'secondary', type: 'button', click: () => this.#send(true) }) : ''}</div>`;
  }

  #outcome(list) {
    const shown = list.problems.slice(0, SHOWN);
    return html`<div class="note warning" data-testid="list-outcome" data-state=${list.state}><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${t(`desk.list.${list.state}`, { count: decimal(list.broken ?? 0) })}</p></div>
      ${figuresOf(list)}
      ${shown.length ? html`<table class="table" data-reflow="true" aria-label=${t('desk.list.problems')}><thead><tr><th scope="col">${t('desk.list.row')}</th><th scope="col">${t('desk.list.what')}</th></tr></thead>
        <tbody>${shown.map(({ row, problem }) => html`<tr data-testid="list-problem"><td data-label=${t('desk.list.row')}>${decimal(row)}</td><td data-label=${t('desk.list.what')}>${problem}</td></tr>`)}</tbody></table>
        ${list.broken > shown.length ? html`<p class="hint">${t('desk.list.more', { count: decimal(list.broken - shown.length) })}</p>` : ''}` : ''}`;
  }

  /** A list is begun once; after a cut line or a broken row its file is sent again. */
  async #send(leaveOut) {
    if (this.busy) return;
    const purpose = this.querySelector('#purpose').value.replace(/\s+/g, ' ').trim();
    const [file] = this.querySelector('#people').files;
    this.wrong = {
      ...(purpose.length < SHORTEST ? { purpose: t('desk.list.wrong.purpose') } : {}),
      ...(file?.size ? {} : { people: t(file ? 'desk.list.wrong.blank' : 'desk.list.wrong.file') }),
    };
    const [first] = Object.keys(this.wrong);
    if (first) {
      await this.updateComplete;
      this.querySelector(`#${first}`).focus();
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    try {
      this.list ??= await command('POST', LISTS, { opd: this.opd, purpose });
      const response = await call('PUT', `${LISTS}/${this.list.list_id}/people`, {
        query: leaveOut ? { leave_out_broken: 'true' } : {}, file: new Blob([file], { type: 'text/csv' }), timeout: PATIENCE,
      });
      this.list = await response.json();
      if (this.list.state === 'ready') this.#tell(this.list.list_id);
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }

  #tell(id) {
    if (id) announce('desk.list.ready');
    else this.list = undefined;
    this.dispatchEvent(new CustomEvent('list', { detail: id }));
  }
}

customElements.define('list-facts', ListFacts);
customElements.define('people-list', PeopleListField);
