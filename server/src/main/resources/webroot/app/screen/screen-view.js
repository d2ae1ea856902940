import { html } from 'lit';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { Form } from './form.js';
import { anchor, elements } from './render.js';

let count = 0;

/**
 * One Screen: its elements, the form they make up, and its actions. Tells `act` with name, data and inputs when a
 * submit is pressed and everything that belongs to it is right.
 */
export class ScreenView extends LightElement {
  static properties = {
    screen: { attribute: false },
    visitId: {},
    appId: {},
    kept: { attribute: false },
    busy: {},
  };

  constructor() {
    super();
    count += 1;
    this.idPrefix = `s${count}`;
    /** name of the action that is under way */
    this.busy = '';
    this.kept = undefined;
  }

  willUpdate(changes) {
    if (changes.has('screen')) this.form = new Form(this.screen.body, this.kept);
  }

  updated(changes) {
    if (changes.has('screen') && this.form.firstWrong()) this.#focusWrong();
  }

  /** Has something been entered that leaving would lose? */
  get touched() {
    return this.form?.touched ?? false;
  }

  render() {
    const { screen, appId, visitId, form, idPrefix: prefix } = this;
    const setting = { appId, visitId, form, prefix, change: (id, value) => this.#changed(id, value) };
    return html`
      <form class="screen" lang=${screen.lang} novalidate @submit=${(event) => this.#submit(event)}>
        ${elements(screen.body, setting)}
        ${screen.actions.length ? html`<div class="buttons screen-actions">${screen.actions.map((action) => this.#action(action))}</div>` : ''}
      </form>`;
  }

  #action(action) {
    const kind = { positive: 'primary', destructive: 'danger' }[action.style] ?? (this.#isMain(action) ? 'primary' : 'secondary');
    if (action.type === 'Action.OpenUrl') return anchor(action.url, this.appId, `button ${kind}`, action.title);
    return busyButton({ label: action.title, kind, type: 'button', busy: this.busy === action.name, click: () => this.#press(action) });
  }

  /** A Screen with a single action wants that one pressed. */
  #isMain(action) {
    return this.screen.actions.length === 1 && action.style !== 'default';
  }

  /** Enter in a text field presses the first button that sends the inputs. */
  #submit(event) {
    event.preventDefault();
    const main = this.screen.actions.find((action) => action.type === 'Action.Submit' && action.associatedInputs !== 'none');
    if (main) this.#press(main);
  }

  #press(action) {
    if (this.busy) return;
    const sends = action.associatedInputs !== 'none';
    if (sends && this.form.judge()) {
      this.requestUpdate();
      announce('input.wrong', { count: this.form.errors.size });
      this.#focusWrong();
      return;
    }
    const inputs = sends ? this.form.entries() : {};
    const detail = { name: action.name, data: action.data, inputs, entered: this.form.entered() };
    this.dispatchEvent(new CustomEvent('act', { detail }));
  }

  #changed(id, value) {
    this.form.set(id, value);
    this.form.errors.delete(id);
    this.requestUpdate();
  }

  async #focusWrong() {
    await this.updateComplete;
    const field = this.querySelector(`#${this.idPrefix}-${this.form.firstWrong()}`);
    field?.focus();
    (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
  }
}

customElements.define('screen-view', ScreenView);
