import { html } from 'lit';
import { getAll } from '../core/api.js';
import { Problem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { go, rename } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { Autosave } from './autosave.js';
import { countAudience, getCampaign, sameContent, wordsOf } from './campaigns.js';
import { Draft } from './draft.js';
import { editorForm, firstWrong } from './editor-form.js';
import { editorNote, savedNote } from './editor-notes.js';
import { preview } from './preview.js';
import { regionOf } from './regions.js';
import { authorOf } from './roles.js';
import { Shelf } from './shelf.js';
import { halves } from './when-field.js';

/** What may be in front of a reader's eyes in another order than it stands here, or not be seen at all. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;
const COUNT_PAUSE = 350;

/** Writes a notice: what it says, to whom it goes, and how both will look, kept on the server while somebody types. */
export class EditorPage extends Page {
  static properties = {
    campaignId: {}, draftKey: {}, words: { state: true }, roots: { state: true }, services: { state: true }, count: { state: true },
    wrong: { state: true }, older: { state: true }, busy: { state: true }, trouble: { state: true },
  };

  constructor() {
    super();
    this.shelf = new Shelf();
    this.wrong = {};
    this.narrowed = false;
    /** @type {import('../core/types.js').Region[]} */
    this.roots = [];
    /** @type {import('../core/types.js').Service[]} what a tap may lead to */
    this.services = [];
  }

  get tabTitle() {
    return t(this.campaignId ? 'desk.edit' : 'desk.write');
  }

  /** What is being typed stays. */
  languageChanged() {}

  async load() {
    const { signal } = this.leaving;
    if (this.campaignId) {
      const campaign = await getCampaign(this.campaignId, signal);
      if (!campaign.steps.includes('edit')) throw new Problem({ code: 'campaign-state', status: 409 });
      this.#begin(this.campaignId, wordsOf(campaign), campaign);
    } else {
      const [role] = authorOf();
      if (!role) throw new Problem({ code: 'not-allowed', status: 403 });
      const empty = { opd: role.opd, subject: '', body: '', category: 'announcement', language: 'id', territories: [], exclusions: [] };
      this.#begin(this.draftKey ?? uuid(), empty);
    }
    await this.#reach();
  }

  #begin(name, words, campaign) {
    const found = this.shelf.find(name);
    const kept = found && !sameContent(found, words) ? found : undefined;
    this.words = kept && kept.base === words.base ? kept : words;
    this.older = kept && kept.base !== words.base ? kept : undefined;
    this.draft = new Draft(campaign, (made) => this.#made(made));
    this.autosave = new Autosave(this.shelf, name, (typed) => this.#save(typed));
    this.autosave.facts.subscribe(() => this.requestUpdate());
    if (this.words === kept) this.autosave.changed(kept);
    this.#count(0);
  }

  async #reach() {
    const mine = authorOf().filter(({ opd }) => opd === this.words.opd);
    const regions = [...new Set(mine.map(({ region }) => region))];
    const asked = this.words.opd;
    const [roots, services] = await Promise.all([
      Promise.all(regions.map(regionOf)),
      getAll('/v1/services', { opd: asked }, this.leaving.signal).catch(() => []),
    ]);
    if (asked === this.words.opd) Object.assign(this, { roots, services });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.counting);
    this.autosave?.leave();
  }

  /** @param {Partial<import('./campaigns.js').Content> & {opd?: string}} change */
  change(change) {
    const clean = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, typeof value === 'string' ? value.replace(UNSEEN, '') : value]));
    this.words = { ...this.words, ...clean };
    const names = Object.keys(change);
    this.wrong = Object.fromEntries(Object.entries(this.wrong).filter(([name]) => !names.includes(name)));
    if (names.some((name) => ['territories', 'narrowing', 'opd'].includes(name))) this.#count(COUNT_PAUSE);
    if (names.includes('opd')) this.#reach();
    if (!this.draft.clash) this.autosave.changed(this.words);
  }

  get campaign() {
    return this.draft?.campaign;
  }

  async #save(words) {
    const there = await this.draft.save(words);
    if (there) this.words = { ...this.words, base: this.campaign.version };
    return there;
  }

  /** The draft has an address now, where loading it anew finds it. */
  #made({ campaign_id: id }) {
    this.autosave.rename(id);
    if (this.isConnected) rename(`/campaigns/${id}/edit`, false);
  }

  #count(pause) {
    clearTimeout(this.counting);
    const { opd, territories } = this.words;
    this.count = undefined;
    if (!territories.length) return;
    this.counting = setTimeout(async () => {
      const asked = this.words;
      const still = () => this.words.territories === asked.territories && this.words.exclusions === asked.exclusions && this.words.narrowing === asked.narrowing;
      try {
        const count = await countAudience(opd, asked);
        if (still()) this.count = count;
      } catch (problem) {
        if (still()) this.count = { problem };
      }
    }, pause);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again(), instead: this.#away() });
    const sender = authorOf().find(({ opd }) => opd === this.words.opd)?.opd_name ?? this.campaign?.opd.name ?? this.words.opd;
    return html`
      <a class="back" href=${this.campaign ? `#/campaigns/${this.campaign.campaign_id}` : '#/'}>${icon('back')}<span>${t(this.campaign ? 'desk.one' : 'desk.list')}</span></a>
      <h1>${t(this.campaign ? 'desk.edit' : 'desk.write')}</h1>
      ${editorNote(this)}
      <div class="desk">
        <form novalidate @submit=${(event) => this.#next(event)}>
          ${editorForm(this)}
          ${problemNote(this.trouble)}
          <div class="buttons">${busyButton({ label: t('desk.to-check'), busy: Boolean(this.busy), kind: 'primary large' })}</div>
          ${savedNote(this)}
        </form>
        <aside class="desk-side" aria-label=${t('desk.preview')}>${preview({ ...this.words, sender })}</aside>
      </div>`;
  }

  #away() {
    return this.campaignId ? html`<a class="button primary" href=${`#/campaigns/${this.campaignId}`}>${t('desk.one')}</a>` : '';
  }

  /** From what the server has, with these words or with its own. @param {import('./campaigns.js').Campaign} campaign @param {any} [words] */
  goOn(campaign, words) {
    this.draft.takeUp(campaign);
    this.older = undefined;
    this.shelf.drop(campaign.campaign_id);
    this.words = { ...wordsOf(campaign), ...words, base: campaign.version };
    if (words) this.autosave.changed(this.words);
    else this.autosave.drop();
    this.#count(0);
  }

  async #next(event) {
    event.preventDefault();
    if (this.busy || this.draft.clash) return;
    this.wrong = { ...firstWrong(this.words), ...halves(this) };
    await this.updateComplete;
    const [first] = Object.keys(this.wrong);
    if (first) {
      this.querySelector(`[data-field="${first}"]`)?.focus();
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    try {
      await this.autosave.flush();
      if (!this.campaign) {
        this.autosave.changed(this.words);
        await this.autosave.flush();
      }
      go(`/campaigns/${this.campaign.campaign_id}/check`);
    } catch (problem) {
      if (!this.draft.clash && this.autosave.facts.value.state !== 'failed') this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('editor-page', EditorPage);
