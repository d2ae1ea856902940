import { html } from 'lit';
import { get } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { rename } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { afterCorrection } from '../screen/form.js';
import { Visit } from '../screen/visit.js';
import '../screen/screen-view.js';
import { announce, say } from '../ui/announcer.js';
import { loading } from '../ui/busy.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { checkRegion, consentRefused, feedbackCard, otherWay, outcomeUnknown, reopenedNote, serviceBar } from './app-parts.js';
import './consent-dialog.js';

const SLOW = 3_000;
const ENDED = new Set(['visit-ended', 'state-refused']);

/** A page of a mini-app: `#/apps/{appId}{page}?{params}`. */
export class AppPage extends Page {
  static properties = {
    route: { attribute: false },
    screen: { state: true },
    service: { state: true },
    asking: { state: true },
    refused: { state: true },
    slow: { state: true },
    busy: { state: true },
    trouble: { state: true },
    reopened: { state: true },
  };

  constructor() {
    super();
    this.busy = '';
    this.unload = (event) => this.querySelector('screen-view')?.touched && event.preventDefault();
  }

  get appId() {
    return this.route.parts[1];
  }

  get tabTitle() {
    return [this.screen?.title, this.#name()].filter(Boolean).join(' · ');
  }

  get settled() {
    return super.settled && !this.asking;
  }

  #name() {
    return this.service?.short_name ?? this.service?.name ?? '';
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.unload);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.unload);
  }

  /** What was entered is worth more than the language around it. */
  languageChanged() {
    if (!this.busy && !this.querySelector('screen-view')?.touched) this.again();
  }

  async load() {
    Object.assign(this, { asking: false, refused: false, trouble: undefined, screen: undefined });
    this.visit = new Visit(this.appId);
    get(`/v1/services/${this.appId}`, {}, this.leaving.signal).then((service) => (this.service = service), () => {});
    await this.#open();
  }

  async #open() {
    const page = `/${this.route.path.split('/').slice(3).join('/')}`;
    await this.#waiting(async () => {
      const screen = await this.visit.open(page, Object.fromEntries(this.route.query), this.leaving.signal);
      this.#show(screen, false);
    });
  }

  async #waiting(work) {
    const timer = setTimeout(() => (this.slow = true), SLOW);
    try {
      await work();
    } catch (problem) {
      if (asProblem(problem).code !== 'consent-required') throw problem;
      this.asking = true;
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  #show(screen, step) {
    this.screen = screen;
    this.trouble = undefined;
    rename(`/apps/${this.appId}${this.visit.page}`, step);
  }

  async #act({ detail }) {
    this.kept = detail.entered;
    await this.#send(detail.name, () => this.visit.act(detail, this.leaving.signal));
  }

  async #send(name, exchange) {
    if (this.busy) return;
    Object.assign(this, { busy: name, trouble: undefined, reopened: '' });
    announce('state.sending');
    try {
      await this.#waiting(async () => this.#arriveAt(await exchange()));
    } catch (error) {
      if (this.leaving.signal.aborted) return;
      await this.#failed(asProblem(error));
    } finally {
      this.busy = '';
    }
    await this.updateComplete;
    this.querySelector('.screen-page > .note')?.scrollIntoView({ block: 'center' });
  }

  async #arriveAt(screen) {
    this.kept = afterCorrection(screen.body, this.kept ?? new Map());
    this.#show(screen, true);
    await this.updateComplete;
    if (!this.querySelector('.field-error')) this.focusHeading();
    const alert = screen.body.find(({ role }) => role === 'alert');
    if (alert) say(alert.items.map(({ text }) => text).join('. '), screen.lang);
  }

  /** A visit lives an hour, a state a day: what was entered goes into a new visit, and the citizen presses again. */
  async #failed(problem) {
    if (!ENDED.has(problem.code)) {
      this.trouble = problem;
      return;
    }
    try {
      await this.#open();
      this.reopened = problem.code;
    } catch (error) {
      this.trouble = asProblem(error);
    }
  }

  async #granted() {
    this.asking = false;
    const { pending } = this.visit;
    if (pending) await this.#send(pending.name, () => this.visit.retry(this.leaving.signal));
    else await this.again();
  }

  #refused() {
    this.asking = false;
    this.refused = true;
  }

  render() {
    return html`
      ${serviceBar(this.appId, this.#name(), !this.visit || this.visit.page === '/')}
      ${this.#body()}
      <consent-dialog .appId=${this.appId} .serviceName=${this.service?.name} ?open=${this.asking}
        @granted=${() => this.#granted()} @refused=${() => this.#refused()}></consent-dialog>`;
  }

  #body() {
    if (this.state === 'failed') return this.#closed();
    if (this.refused) return consentRefused(() => Object.assign(this, { refused: false, asking: true }));
    if (!this.screen && this.asking) return '';
    if (!this.screen) return html`<div class="waiting">${loading(t(this.slow ? 'service.slow' : 'service.opening'))}</div>`;
    return html`
      <article class="screen-page" data-testid="screen" aria-busy=${Boolean(this.busy)}>
        <p class="kicker">${[this.#name(), this.visit.operator?.name].filter(Boolean).join(' · ')}</p>
        <h1 lang=${this.screen.lang}>${this.screen.title}</h1>
        ${this.reopened ? reopenedNote(this.reopened) : ''}
        <screen-view .screen=${this.screen} .visitId=${this.visit.id} .appId=${this.appId} .busy=${this.busy} .kept=${this.kept}
          @act=${(event) => this.#act(event)}></screen-view>
        ${this.slow ? html`<p class="loading" role="status">${t('service.slow')}</p>` : ''}
        ${this.trouble ? this.#trouble() : ''}
        ${feedbackCard(this.visit, this.screen)}
      </article>`;
  }

  /** Trying again helps where something may change by itself; elsewhere the citizen's region is the way. */
  #closed() {
    if (asProblem(this.problem).code === 'service-not-in-region') return problemPage(this.problem, { more: otherWay(this.service), instead: checkRegion() });
    return problemPage(this.problem, { again: () => this.again(), more: otherWay(this.service) });
  }

  #trouble() {
    const { pending } = this.visit;
    if (!this.trouble.outcomeUnknown || !pending) return problemNote(this.trouble);
    const again = () => this.#send(pending.name, () => this.visit.retry(this.leaving.signal));
    return outcomeUnknown(this.trouble, this.busy === pending.name, again);
  }
}

customElements.define('app-page', AppPage);
