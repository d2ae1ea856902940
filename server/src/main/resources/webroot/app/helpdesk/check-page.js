import { html } from 'lit';
import { go } from '../core/router.js';
import { date } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { contentOf, countAudience, getCampaign, listCampaigns, take } from './campaigns.js';
import { firstWrong } from './editor-form.js';
import { audienceOf, campaignFacts } from './facts.js';
import { preview } from './preview.js';
import { namesOf } from './regions.js';

/** The page between writing and submitting: what goes to whom, as the server has it. There is no way around it. */
export class CheckPage extends Page {
  static properties = {
    campaignId: {}, campaign: { state: true }, names: { state: true }, count: { state: true }, twin: { state: true },
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
    const [count, names, sent] = await Promise.all([
      content.territories.length ? countAudience(campaign.opd.code, content) : undefined,
      namesOf([...content.territories, ...content.exclusions]),
      listCampaigns(['scheduled', 'sending', 'sent'], undefined, signal),
    ]);
    const like = ({ subject, campaign_id: id, opd }) => id !== campaign.campaign_id && id !== campaign.corrects
      && opd.code === campaign.opd.code && subject.trim().toLowerCase() === campaign.subject.trim().toLowerCase();
    Object.assign(this, { campaign, count, names, twin: sent.items.find(like) });
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
          <section class="card" aria-labelledby="who"><h2 id="who">${t('desk.who')}</h2>${audienceOf(this.count)}${campaignFacts(campaign, this.names)}</section>
          ${problemNote(this.trouble, () => this.again())}
          <div class="buttons">${this.#lacks().length ? '' : busyButton({ label: t('desk.submit'), busy: Boolean(this.busy), type: 'button', kind: 'primary large', click: () => this.#submit() })}
            <a class="button secondary large" href=${edit}>${t('desk.change')}</a></div>
        </div>
        <section class="desk-side" data-first="true" aria-labelledby="what"><h2 id="what" class="visually-hidden">${t('desk.preview')}</h2>
          ${preview({ ...campaign, sender: campaign.opd.name })}</section>
      </div>`;
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
    const { campaign, count, twin } = this;
    const said = [
      ...this.#lacks().map((text) => ['attention', text]),
      campaign.category === 'emergency' ? ['attention', t('desk.warn.emergency')] : undefined,
      count && !count.citizens ? ['warning', t('desk.warn.nobody')] : undefined,
      twin ? ['warning', t('desk.warn.twin', { state: t(`desk.state.${twin.state}`), date: date(twin.changed_at) })] : undefined,
      campaign.kind === 'notice' ? undefined : ['warning', t(`desk.warn.${campaign.kind}`)],
    ].filter(Boolean);
    return said.map(([tone, text]) => html`<div class="note ${tone}" data-testid="warning"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${text}</p></div>`);
  }

  async #submit() {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await take(this.campaign, 'submit', { version: this.campaign.version });
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
