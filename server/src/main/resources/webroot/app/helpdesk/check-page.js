import { html } from 'lit';
import { go } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { checkCampaign, contentOf, getCampaign, take } from './campaigns.js';
import { note, sampleOf, twinsOf } from './check-facts.js';
import { firstWrong } from './editor-form.js';
import { audienceOf, campaignFacts } from './facts.js';
import { preview } from './preview.js';
import { namesOf } from './regions.js';
import './campaign-files.js';

/** The page between writing and submitting: what goes to whom, as the server has it. There is no way around it: the server takes only what was looked at. */
export class CheckPage extends Page {
  static properties = {
    campaignId: {}, campaign: { state: true }, names: { state: true }, check: { state: true },
    busy: { state: true }, trouble: { state: true },
  };

  constructor() {
    super();
    this.names = {};
  }

  get tabTitle() {
    return t('desk.check');
  }

  languageChanged() {}

  async load() {
    const { signal } = this.leaving;
    const campaign = await getCampaign(this.campaignId, signal);
    const content = contentOf(campaign);
    const [check, names] = await Promise.all([
      campaign.steps.includes('submit') ? checkCampaign(campaign) : undefined,
      namesOf([...content.territories, ...content.exclusions]),
    ]);
    Object.assign(this, { campaign, check, names, trouble: undefined });
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { campaign } = this;
    const edit = `#/campaigns/${campaign.campaign_id}/edit`;
    if (!campaign.steps.includes('submit')) return this.#late();
    return html`
      <a class="back" href=${edit}>${icon('back')}<span>${t('desk.edit')}</span></a>
      <h1>${t('desk.check')}</h1>
      <p class="lead">${t('desk.check.lead')}</p>
      ${this.#warnings()}
      <div class="desk">
        <div class="sheet">
          <section class="card" aria-labelledby="who"><h2 id="who">${t('desk.who')}</h2>${audienceOf(this.check, Boolean(campaign.narrowing))}${campaignFacts(campaign, this.names)}${sampleOf(this.check)}</section>
          <campaign-files .campaign=${campaign} editable @changed=${() => this.#renewed()}></campaign-files>
          ${problemNote(this.trouble, () => this.again())}
          <div class="buttons">${this.#lacks().length ? '' : busyButton({ label: t('desk.submit'), busy: Boolean(this.busy), type: 'button', kind: 'primary large', click: () => this.#submit() })}
            <a class="button secondary large" href=${edit}>${t('desk.change')}</a></div>
        </div>
        <section class="desk-side" data-first="true" aria-labelledby="what"><h2 id="what" class="visually-hidden">${t('desk.preview')}</h2>
          ${preview({ ...campaign, sender: campaign.opd.name })}</section>
      </div>`;
  }

  /** A file came or went: a new version, which is looked at anew. */
  async #renewed() {
    try {
      await this.load();
      await this.updateComplete;
      this.querySelector('#files')?.focus();
    } catch (problem) {
      this.trouble = problem;
    }
  }

  #late() {
    const { campaign_id: id, state } = this.campaign;
    return html`<h1>${t('desk.check')}</h1><div class="note" data-testid="late"><span class="note-icon" aria-hidden="true">${icon('info')}</span>
      <div><p>${t('desk.late', { state: t(`desk.state.${state}`) })}</p><a class="button secondary small" href=${`#/campaigns/${id}`}>${t('desk.one')}</a></div></div>`;
  }

  #lacks() {
    return Object.values(firstWrong(contentOf(this.campaign)));
  }

  #warnings() {
    const { campaign, check } = this;
    const said = [
      ...this.#lacks().map((text) => ['attention', text]),
      campaign.category === 'emergency' ? ['attention', t('desk.warn.emergency')] : undefined,
      check && !check.citizens ? ['warning', t('desk.warn.nobody')] : undefined,
      campaign.kind === 'notice' ? undefined : ['warning', t(`desk.warn.${campaign.kind}`)],
    ].filter(Boolean);
    return [...said.map(([tone, text]) => note(tone, text)), ...twinsOf(check)];
  }

  async #submit() {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await take(this.campaign, 'submit', { version: this.check.version, check_id: this.check.check_id });
      announce('desk.submitted');
      go(`/campaigns/${this.campaignId}`);
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('check-page', CheckPage);
