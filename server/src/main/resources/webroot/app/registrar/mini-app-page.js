import { html } from 'lit';
import { command, get } from '../core/api.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import { APP_TONE, RELEASE_TONE } from './list-page.js';
import { manifestFacts } from './manifest-facts.js';
import './operators.js';

/** Releases whose manifests are fetched with the page. */
const MOST_AT_ONCE = 5;
const REASON = { least: 5, most: 1000 };

/** One mini-app: its releases with what their manifests say, its operators, its switches. */
export class MiniAppPage extends Page {
  static properties = { appId: {}, app: { state: true }, manifests: { state: true }, wanted: { state: true } };

  constructor() {
    super();
    /** @type {Record<number, any>} what was fetched so far, by version: a release never changes its manifest */
    this.manifests = {};
    /** @type {number[]} the versions somebody looks at, fetched or on their way */
    this.wanted = [];
  }

  get tabTitle() {
    return this.app?.name ?? '';
  }

  async load() {
    const app = await get(`/v1/mini-apps/${this.appId}`, {}, this.leaving.signal);
    const waiting = app.releases.filter(({ state }) => state === 'SUBMITTED').slice(0, MOST_AT_ONCE).map(({ version_code: code }) => code);
    await Promise.all([...waiting, app.live_version].filter((code) => code !== undefined).map((code) => this.#read(code)));
    this.app = app;
  }

  /** Manifests are long: each is fetched when somebody looks. @param {number} code */
  async #read(code) {
    if (this.manifests[code]) return;
    this.wanted = [...this.wanted, code];
    const app = await get(`/v1/mini-apps/${this.appId}`, { version: code }, this.leaving.signal);
    const release = app.releases.find(({ version_code: other }) => other === code);
    this.manifests = { ...this.manifests, [code]: release?.manifest };
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { app } = this;
    return html`
      <a class="back" href="#/?show=all">${icon('back')}<span>${t('reg.list')}</span></a>
      <header class="register-head">
        <h1>${app.name}</h1>
        <p class="kicker">${app.app_id} · ${t('reg.owner')}: ${app.owner}
          <span class="badge" data-tone=${APP_TONE[app.state]} data-testid="app-state">${t(`reg.app.state.${app.state}`)}</span></p>
        ${app.suspension_reason ? html`<div class="note warning"><span class="note-icon" aria-hidden="true">${icon('pause')}</span><p>${app.suspension_reason}</p></div>` : ''}
      </header>
      <div class="two-sided">
        <section aria-labelledby="releases"><h2 id="releases">${t('reg.releases')}</h2>
          ${[...app.releases].sort((a, b) => b.version_code - a.version_code).map((release) => this.#release(release))}</section>
        <div class="register-side">${this.#switches()}
          <operator-list .app=${app} @changed=${({ detail }) => this.#take(detail)}></operator-list></div>
      </div>
      <ask-dialog></ask-dialog>`;
  }

  /** @param {import('../core/types.js').Release} release */
  #release(release) {
    const live = this.app.releases.find(({ version_code: code }) => code === this.app.live_version);
    const isLive = release === live;
    const waits = release.state === 'SUBMITTED';
    const manifest = this.manifests[release.version_code];
    const coming = this.wanted.includes(release.version_code) ? loading() : '';
    const look = ({ target }) => target.open && this.#read(release.version_code).catch((problem) => this.#fail(problem));
    return html`
      <article class="card release" data-testid="release" data-version=${release.version_code}>
        <h3>${t('reg.version', { name: release.version_name, code: release.version_code })}
          <span class="badge" data-tone=${RELEASE_TONE[release.state]}>${t(`reg.state.${release.state}`)}</span>
          ${isLive ? html`<span class="badge" data-tone="good">${t('reg.live')}</span>` : ''}</h3>
        <dl class="facts">
          ${fact('author', release.author)} ${fact('created', dateTime(release.created_at))}
          ${fact('reviewer', release.reviewer)} ${fact('decided', release.decided_at && dateTime(release.decided_at))}
          ${fact('reason.given', release.reason)}
        </dl>
        <details ?open=${waits} @toggle=${look}><summary>${t('reg.facts')}</summary>
          ${manifest ? manifestFacts(manifest, isLive ? undefined : this.manifests[live?.version_code]) : coming}</details>
        <details @toggle=${look}><summary>${t('reg.manifest')}</summary>
          ${manifest ? html`<pre tabindex="0">${JSON.stringify(manifest, null, 2)}</pre>` : coming}</details>
        ${this.app.state === 'RETIRED' ? '' : this.#steps(release, isLive)}
      </article>`;
  }

  #steps({ state, version_code: code, version_name: version }, isLive) {
    const path = `releases/${code}`;
    const step = (name, kind, more) => html`<button type="button" class=${kind} @click=${() => this.#ask(name, { version }, { path: `${path}/${name}`, ...more })}>
      ${t(more?.label ?? `reg.${name}`)}<span class="visually-hidden"> ${version}</span></button>`;
    if (state === 'SUBMITTED') {
      return html`<div class="buttons">${step('approve', 'primary')}${step('reject', 'secondary', { reason: t('reg.reason'), danger: true })}</div>`;
    }
    if (state !== 'APPROVED' || isLive) return '';
    const older = this.app.live_version !== undefined && code < this.app.live_version;
    return html`<div class="buttons">${step('publish', older ? 'secondary' : 'primary', { label: older ? 'reg.publish.back' : 'reg.publish' })}</div>`;
  }

  #switches() {
    const { state, name } = this.app;
    if (state === 'RETIRED') return '';
    const button = (step, kind, more) => html`<button type="button" class=${kind} @click=${() => this.#ask(step, { name }, { path: step, ...more })}>${t(`reg.${step}`)}</button>`;
    const reason = t('reg.reason.public');
    return html`
      <section class="card" aria-labelledby="switches"><h2 id="switches">${t('reg.decisions')}</h2>
        <div class="buttons">
          ${state === 'ACTIVE' ? button('suspend', 'secondary', { reason, danger: true }) : button('resume', 'primary')}
          ${button('retire', 'danger-outline', { reason, danger: true })}
        </div></section>`;
  }

  #ask(step, values, { path, reason, danger = false, label = `reg.${step}` }) {
    this.querySelector(':scope > ask-dialog').ask({
      heading: t(`reg.${step}.heading`, values),
      text: t(`reg.${step}.text`),
      confirm: t(label),
      danger,
      reason: reason ? { label: reason, ...REASON } : undefined,
      act: async (words) => {
        const body = reason ? { reason: words } : undefined;
        this.#take(await command('POST', `/v1/mini-apps/${this.appId}/${path}`, body));
      },
    });
  }

  #fail(problem) {
    if (this.leaving.signal.aborted) return;
    this.problem = problem;
    this.state = 'failed';
  }

  #take(app) {
    this.app = app;
    announce('reg.saved');
  }
}

function fact(name, value) {
  return value ? html`<div><dt>${t(`reg.${name}`)}</dt><dd>${value}</dd></div>` : '';
}

customElements.define('mini-app-page', MiniAppPage);
