import { html } from 'lit';
import { deployment } from '../core/deployment.js';
import { asProblem, Problem } from '../core/problem.js';
import { send } from '../core/transport.js';
import { calendarDay, date } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from '../shell/frame.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

const TONE = { valid: 'good', expired: 'warning', withdrawn: 'attention' };
const MARK = { valid: 'check', expired: 'clock', withdrawn: 'alert' };

/** For anybody: does the letter with the code in the address hold, and is a file that letter? */
export class LetterCheck extends LightElement {
  static properties = { letter: { state: true }, problem: { state: true }, verdict: { state: true } };

  signals() {
    return [deployment, online];
  }

  connectedCallback() {
    super.connectedCallback();
    this.turned = () => this.#load();
    addEventListener('hashchange', this.turned);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.turned);
  }

  async #load() {
    Object.assign(this, { letter: undefined, problem: undefined, verdict: undefined });
    const code = location.hash.slice(1);
    try {
      if (!/^[A-Za-z0-9_-]{20}$/.test(code)) throw new Problem({ code: 'not-found', status: 404 });
      this.letter = await (await send('GET', `/v1/letters/${code}`)).json();
    } catch (problem) {
      this.problem = problem;
    }
  }

  updated() {
    document.title = `${t('letter.title')} · ${t('app.name')}`;
  }

  render() {
    return html`
      ${skipLink()}
      ${sandboxNote()}
      <header class="top"><div class="top-inner">
        <a class="brand" href="/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${t('letter.title')}</small></span></a>
        ${languageSwitch()}
      </div></header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${this.#main()}</main>
      ${footer()}`;
  }

  #main() {
    if (this.problem) return this.#trouble();
    if (!this.letter) return loading();
    const { state, number, opd_name: opd, territory, act, app_id: appId, name, functions, issued_at: issued, valid_until: until, withdrawn_at: withdrawn } = this.letter;
    return html`
      <h1>${t('letter.title')}</h1><p class="lead">${t('letter.lead')}</p>
      <div class="note ${TONE[state]}" data-testid="letter-state" data-state=${state}>
        <span class="note-icon" aria-hidden="true">${icon(MARK[state])}</span><p class="note-title">${t(`letter.state.${state}`)}</p></div>
      <dl class="facts">
        ${fact('number', number)} ${fact('opd', opd)} ${fact('territory', territory)}
        ${fact('app', `${name} (${appId})`)} ${fact('act', t(`letter.act.${act}`))}
        ${fact('functions', functions.map((one) => t(`recommend.function.${one}`)).join(', '))}
        ${fact('issued', date(issued))} ${fact('until', calendarDay(until))}
        ${withdrawn ? fact('withdrawn', date(withdrawn)) : ''}
      </dl>
      <section class="letter-drop card" aria-labelledby="compare" @dragover=${(event) => event.preventDefault()} @drop=${(event) => this.#dropped(event)}>
        <h2 id="compare">${t('letter.file.heading')}</h2>
        <div class="field"><label for="letter-file">${t('letter.file')}</label>
          <p class="hint" id="letter-hint">${t('letter.file.hint')}</p>
          <input id="letter-file" type="file" accept="application/pdf,.pdf" aria-describedby="letter-hint" @change=${({ target }) => this.#compare(target.files[0])}></div>
        <div role="status">${this.#verdict()}</div>
      </section>`;
  }

  #trouble() {
    const problem = asProblem(this.problem);
    if (problem.code !== 'not-found' && problem.code !== 'request-invalid') return problemNote(problem, () => this.#load());
    return html`<section class="honest" data-testid="letter-unknown"><div class="honest-mark" aria-hidden="true">${icon('search')}</div>
      <h1>${t('letter.none')}</h1><p class="lead">${t('letter.none.detail')}</p></section>`;
  }

  #verdict() {
    if (!this.verdict) return '';
    if (this.verdict === 'insecure') return html`<p>${t('letter.insecure')}</p>`;
    return html`<div class="note ${this.verdict === 'same' ? 'good' : 'attention'}" data-testid="letter-verdict" data-verdict=${this.verdict}>
      <span class="note-icon" aria-hidden="true">${icon(this.verdict === 'same' ? 'check' : 'alert')}</span>
      <div><p class="note-title">${t(`letter.${this.verdict}`)}</p><p>${t(`letter.${this.verdict}.detail`)}</p></div></div>`;
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    event.preventDefault();
    this.#compare(event.dataTransfer?.files[0]);
  }

  /** @param {File | undefined} file stays in this browser */
  async #compare(file) {
    if (!file) return;
    if (!crypto.subtle) {
      this.verdict = 'insecure';
      return;
    }
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.verdict = hex === this.letter.sha256 ? 'same' : 'changed';
  }
}

function fact(name, value) {
  return html`<div><dt>${t(`letter.${name}`)}</dt><dd>${value}</dd></div>`;
}

customElements.define('letter-check', LetterCheck);
