import { html } from 'lit';
import { uuid } from '../core/random.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { listCampaigns, STATE_TONE } from './campaigns.js';
import { authorOf, isApprover } from './roles.js';
import { Shelf } from './shelf.js';

/** Which states stand under which filter; the first is shown to who opens the console. */
const FILTERS = {
  all: [],
  drafts: ['draft', 'returned'],
  waiting: ['submitted'],
  going: ['approved', 'scheduled', 'sending'],
  over: ['sent', 'stopped', 'expired', 'rejected'],
};

/** Notices to territories by what they wait for. */
export class CampaignsPage extends Page {
  static properties = { show: {}, items: { state: true }, cursor: { state: true }, fetching: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {import('./campaigns.js').Campaign[]} */
    this.items = [];
    this.shelf = new Shelf();
    this.draftKey = uuid();
  }

  get tabTitle() {
    return t('desk.list');
  }

  get #filter() {
    const first = isApprover() && !authorOf().length ? 'waiting' : 'all';
    return this.show in FILTERS ? this.show : first;
  }

  get #drafts() {
    return ['all', 'drafts'].includes(this.#filter) ? this.shelf.list().filter(({ words }) => words.base === undefined) : [];
  }

  async load() {
    const page = await listCampaigns(FILTERS[this.#filter], undefined, this.leaving.signal);
    this.items = page.items;
    this.cursor = page.next_cursor;
  }

  render() {
    return html`
      <div class="desk-head"><div><h1>${t('desk.list')}</h1><p class="lead">${t('desk.lead')}</p></div>
        ${authorOf().length ? html`<a class="button primary large" href=${`#/new?draft=${this.draftKey}`}>${t('desk.write')}</a>` : ''}</div>
      <nav class="filters" aria-label=${t('desk.filter')}>
        ${Object.keys(FILTERS).map((name) => html`<a class="button secondary small" href=${`#/?show=${name}`}
          aria-current=${name === this.#filter ? 'page' : 'false'}>${t(`desk.filter.${name}`)}</a>`)}</nav>
      <p><a href="#/templates">${t('desk.templates')}</a></p>
      ${this.#here()}
      ${this.#list()}`;
  }

  /** What only this browser holds, as it was typed before it could be stored. */
  #here() {
    const drafts = this.#drafts;
    if (!drafts.length) return '';
    return html`<section aria-labelledby="here"><h2 id="here" class="visually-hidden">${t('desk.here')}</h2><ul class="item-list">${drafts.map(({ name, words }) => html`
      <li class="item" data-testid="draft-here"><a class="item-row" href=${`#/new?draft=${name}`}>
        <span class="item-words"><strong>${words.subject || t('desk.untitled')}</strong><small>${t('desk.here.detail')}</small></span>
        <span class="badge" data-tone="warning">${t('desk.here')}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span></a></li>`)}</ul></section>`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.items.length && this.#drafts.length) return '';
    if (!this.items.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('bell')}</span>
        <p class="empty-title">${t(`desk.empty.${this.#filter}`)}</p><p>${t('desk.empty.detail')}</p></div>`;
    }
    return html`<ul class="item-list">${this.items.map((campaign) => this.#row(campaign))}</ul>
      ${problemNote(this.trouble)}
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.fetching), click: () => this.#more() }) : ''}`;
  }

  /** @param {import('./campaigns.js').Campaign} campaign */
  #row({ campaign_id: id, subject, state, kind, category, opd, author, territories, changed_at: at, steps }) {
    const editing = state === 'draft' && steps.includes('edit');
    const places = territories.map(({ name }) => name);
    const where = places.length > 3 ? t('desk.places.more', { names: places.slice(0, 3).join(', '), count: places.length - 3 }) : places.join(', ');
    return html`
      <li class="item" data-testid="campaign" data-campaign-id=${id} data-state=${state}>
        <a class="item-row" href=${`#/campaigns/${id}${editing ? '/edit' : ''}`}>
          <span class="item-words"><strong>${subject || t('desk.untitled')}</strong>
            <small>${[where, author, opd.name].filter(Boolean).join(' · ')}</small><small>${dateTime(at)}</small></span>
          ${kind === 'notice' ? '' : html`<span class="badge" data-tone="warning">${t(`desk.kind.${kind}`)}</span>`}
          ${category === 'emergency' ? html`<span class="badge" data-tone="attention">${t('desk.category.emergency')}</span>` : ''}
          <span class="badge" data-tone=${STATE_TONE[state]}>${t(`desk.state.${state}`)}</span>
          <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
        </a>
      </li>`;
  }

  async #more() {
    this.fetching = true;
    this.trouble = undefined;
    try {
      const page = await listCampaigns(FILTERS[this.#filter], this.cursor, this.leaving.signal);
      const known = new Set(this.items.map(({ campaign_id: id }) => id));
      this.items = [...this.items, ...page.items.filter(({ campaign_id: id }) => !known.has(id))];
      this.cursor = page.next_cursor;
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.fetching = false;
    }
  }
}

customElements.define('campaigns-page', CampaignsPage);
