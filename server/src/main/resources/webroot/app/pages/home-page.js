import { html } from 'lit';
import { get, getAll, me } from '../core/api.js';
import { session } from '../core/session.js';
import { decimal, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { parentsOf } from '../ui/region-picker.js';
import './region-dialog.js';
import { byCategory, serviceCards } from './service-cards.js';
import { landing } from './landing.js';

const VISITOR_REGION = 'satuwarga.region';

/** Home: the services of one's region, by category or by search; for a visitor also what this is. */
export class HomePage extends Page {
  static properties = {
    services: { state: true },
    found: { state: true },
    sought: { state: true },
    saving: { state: true },
    choosing: { state: true },
    visitorRegion: { state: true },
    searchProblem: { state: true },
  };

  constructor() {
    super();
    this.sought = '';
    this.visitorRegion = JSON.parse(localStorage.getItem(VISITOR_REGION) ?? 'null') ?? undefined;
  }

  signals() {
    return [session];
  }

  get tabTitle() {
    return t('nav.home');
  }

  get region() {
    return me() ? me().home_region : this.visitorRegion;
  }

  async load() {
    const { signal } = this.leaving;
    get('/v1/statistics/replaced-apps', {}, signal).then((saving) => (this.saving = saving), () => {});
    this.services = this.region ? await getAll('/v1/services', { region: this.region.code }, signal) : [];
  }

  render() {
    return html`
      ${me() ? this.#greeting() : landing()}
      <div class="home">
        <div class="home-main">${this.#whereLine()}${this.#catalogue()}</div>
        ${this.#saving()}
      </div>
      <region-dialog ?open=${this.choosing} .region=${this.region} @dismiss=${() => (this.choosing = false)}
        .save=${(region) => this.#move(region)}></region-dialog>`;
  }

  #greeting() {
    return html`<header class="greeting"><h1>${t('home.greeting', { name: me().name })}</h1><p>${t('home.question')}</p></header>`;
  }

  #catalogue() {
    if (!this.region) return this.#noRegion();
    if (this.state === 'loading') return loading(t('home.loading'));
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    return html`
      <search class="search">
        <label for="home-search">${t('home.search')}</label>
        <div class="search-field"><span aria-hidden="true">${icon('search')}</span>
          <input id="home-search" type="search" autocomplete="off" placeholder=${t('home.search.hint')} maxlength="60"
            .value=${this.sought} @input=${(event) => this.#search(event.target.value)}></div>
        <p class="visually-hidden" role="status">${this.found ? t('home.found', { count: this.found.length }) : ''}</p>
      </search>
      ${this.searchProblem ? problemNote(this.searchProblem) : ''}
      ${this.found ? this.#results() : this.#sections()}`;
  }

  #noRegion() {
    return html`
      <section class="empty">
        <span class="empty-mark" aria-hidden="true">${icon('place')}</span>
        <h2>${t('home.region.none')}</h2>
        <p>${t('home.region.none.detail')}</p>
        <button type="button" class="primary" @click=${() => (this.choosing = true)}>${t('home.region.choose')}</button>
      </section>`;
  }

  #sections() {
    const open = this.services.filter(({ trial }) => !trial);
    const trial = this.services.filter((service) => service.trial);
    return html`
      ${open.length ? '' : html`<section class="empty"><span class="empty-mark" aria-hidden="true">${icon('other')}</span>
        <h2>${t('home.empty')}</h2><p>${t('home.empty.detail', { region: this.region.name })}</p></section>`}
      <div class="categories">${byCategory(open).map(({ category, services }) => html`
        <section class="category" data-wide=${services.length > 1} aria-labelledby=${`category-${category}`}>
          <h2 id=${`category-${category}`}>${t(`category.${category}`)}</h2>
          ${serviceCards(services)}
        </section>`)}</div>
      ${trial.length ? html`
        <section class="category trial" aria-labelledby="category-trial" data-testid="trial">
          <h2 id="category-trial">${t('home.trial')}</h2><p class="hint">${t('home.trial.detail')}</p>
          ${serviceCards(trial)}
        </section>` : ''}`;
  }

  #results() {
    return html`
      <section class="category" aria-labelledby="results">
        <h2 id="results">${t('home.results', { count: this.found.length })}</h2>
        ${this.found.length ? serviceCards(this.found) : html`<p>${t('home.results.none', { sought: this.sought })}</p>`}
      </section>`;
  }

  #whereLine() {
    if (!this.region) return '';
    return html`
      <p class="where" data-testid="my-region">${icon('place')}
        <span><span class="visually-hidden">${t('home.region')}: </span><strong>${this.region.name}</strong>
          <small>${parentsOf(this.region)}</small></span>
        <button type="button" class="link" @click=${() => (this.choosing = true)}>${t('home.region.change')}</button></p>`;
  }

  #saving() {
    const { saving } = this;
    if (!saving?.apps) return '';
    return html`
      <aside class="home-side card" aria-labelledby="saving" data-testid="saving">
        <h2 id="saving">${t('saving.heading')}</h2>
        <p class="figure"><strong>${decimal(saving.apps)}</strong> ${t('saving.apps')}</p>
        <p class="figure"><strong>${rupiah(saving.yearly_saving)}</strong> ${t('saving.money')}</p>
        <details><summary>${t('saving.which')}</summary>
          <ul class="plain">${saving.items.map(({ name, replaces }) => html`
            <li><strong>${name}</strong>: ${replaces.map((old) => old.name).join(', ')}</li>`)}</ul>
        </details>
      </aside>`;
  }

  #search(text) {
    this.sought = text;
    this.searching?.abort();
    const { signal } = (this.searching = new AbortController());
    const sought = text.trim();
    if ([...sought].length < 2) {
      Object.assign(this, { found: undefined, searchProblem: undefined });
      return;
    }
    setTimeout(() => !signal.aborted && this.#find(sought, signal), 250);
  }

  async #find(q, signal) {
    try {
      this.found = await getAll('/v1/services', { region: this.region.code, q }, signal);
      this.searchProblem = undefined;
    } catch (problem) {
      if (!signal.aborted) this.searchProblem = problem;
    }
  }

  async #move(region) {
    if (!me()) {
      this.visitorRegion = region;
      localStorage.setItem(VISITOR_REGION, JSON.stringify(region));
    }
    this.choosing = false;
    Object.assign(this, { found: undefined, sought: '' });
    await this.again();
  }
}

customElements.define('home-page', HomePage);
