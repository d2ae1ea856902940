import { html } from 'lit';
import { asProblem } from '../core/problem.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import './campaign-report.js';
import './campaign-steps.js';
import { checkCampaign, contentOf, getCampaign, STATE_TONE } from './campaigns.js';
import { changes } from './changes.js';
import { sampleOf, twinsOf } from './check-facts.js';
import { audienceOf, campaignFacts } from './facts.js';
import { history } from './history.js';
import { preview } from './preview.js';
import { namesOf } from './regions.js';
import './campaign-files.js';

/** How often it is asked for, by what may happen next without us. */
const PAUSES = { draft: 4_000, returned: 4_000, submitted: 4_000, approved: 4_000, scheduled: 1_500, sending: 1_500, sent: 10_000 };
/** Read it, then decide. */
const UNREAD = ['draft', 'returned', 'submitted'];
const SEEN = ['sending', 'sent', 'stopped', 'expired'];

/** One notice to territories: what it says, to whom, what was done about it, and what may be done now. */
export class CampaignPage extends Page {
  static properties = { campaignId: {}, campaign: { state: true }, names: { state: true }, check: { state: true }, skew: { state: true }, moved: { state: true } };

  constructor() {
    super();
    this.names = {};
    this.skew = 0;
    /** How many steps were taken here: an answer from before the last of them is old. */
    this.turn = 0;
  }

  get tabTitle() {
    return this.campaign?.subject ?? t('desk.one');
  }

  languageChanged() {}

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async load() {
    await this.#show(await getCampaign(this.campaignId, this.leaving.signal));
    this.#follow();
  }

  /** @param {import('./campaigns.js').Campaign} campaign */
  async #show(campaign) {
    const { reviewed } = campaign;
    const content = contentOf(campaign);
    const codes = [...content.territories, ...content.exclusions, ...(reviewed?.territories ?? []), ...(reviewed?.exclusions ?? [])];
    this.names = { ...this.names, ...(await namesOf(codes.filter((code) => !(code in this.names)))) };
    const counted = this.campaign?.version === campaign.version && this.check;
    this.moved ||= this.campaign !== undefined && this.campaign.version !== campaign.version;
    this.campaign = campaign;
    if (!counted && !SEEN.includes(campaign.state) && content.territories.length) {
      checkCampaign(campaign).then((check) => (this.check = check), () => {});
    }
  }

  #follow() {
    clearTimeout(this.timer);
    const pause = PAUSES[this.campaign.state];
    if (!pause || this.leaving.signal.aborted) return;
    this.timer = setTimeout(() => this.#look(), pause);
  }

  async #look() {
    try {
      if (!document.hidden && !this.querySelector('dialog[open]')) {
        const { turn } = this;
        const campaign = await getCampaign(this.campaignId, this.leaving.signal);
        if (turn === this.turn) await this.#show(campaign);
      }
    } catch (error) {
      if (asProblem(error).status === 404) this.again();
    }
    this.#follow();
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { campaign } = this;
    const { state, kind, subject, opd } = campaign;
    const words = [...(campaign.history ?? [])].reverse().find(({ reason }) => reason);
    const reason = ['returned', 'rejected', 'stopped'].includes(state) ? words : undefined;
    const deciding = campaign.steps.includes('approve');
    const steps = html`<campaign-steps .campaign=${campaign} .skew=${this.skew} @changed=${({ detail }) => this.#changed(detail)} @stale=${() => this.again('quietly')}></campaign-steps>`;
    return html`
      <a class="back" href="#/">${icon('back')}<span>${t('desk.list')}</span></a>
      <header class="register-head"><h1>${subject || t('desk.untitled')}</h1>
        <p class="kicker">${opd.name} <span class="badge" data-tone=${STATE_TONE[state]} data-testid="campaign-state" data-state=${state} role="status">${t(`desk.state.${state}`)}</span>
          ${kind === 'notice' ? '' : html`<span class="badge" data-tone="warning">${t(`desk.kind.${kind}`)}</span>`}
          ${campaign.paused_at ? html`<span class="badge" data-tone="warning" data-testid="paused">${t('desk.paused')}</span>` : ''}
          ${campaign.category === 'emergency' ? html`<span class="badge" data-tone="attention">${t('desk.category.emergency')}</span>` : ''}</p></header>
      ${reason ? html`<div class="note ${STATE_TONE[state]}" data-testid="reason"><span class="note-icon" aria-hidden="true">${icon('info')}</span>
        <div><p class="note-title">${t(`desk.reason.${state}`, { name: reason.by ?? '' })}</p><p class="as-written">${reason.reason}</p></div></div>` : ''}
      ${this.moved ? html`<div class="note warning" role="alert" data-testid="moved"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${t('desk.moved')}</p></div>` : ''}
      ${this.#links()}
      ${deciding ? twinsOf(this.check) : ''}
      <div class="desk">
        <div class="sheet">
          ${deciding ? '' : steps}
          ${SEEN.includes(state) ? html`<campaign-report .campaignId=${campaign.campaign_id}></campaign-report>` : ''}
          ${changes(campaign, this.names)}
          <section class="card" aria-labelledby="who"><h2 id="who">${t('desk.who')}</h2>${SEEN.includes(state) ? '' : audienceOf(this.check, Boolean(campaign.narrowing))}${campaignFacts(campaign, this.names)}${deciding ? sampleOf(this.check) : ''}</section>
          <campaign-files .campaign=${campaign}></campaign-files>
          ${deciding ? steps : ''}
          ${history(campaign.history)}
        </div>
        <section class="desk-side" data-first=${UNREAD.includes(state)} aria-labelledby="what"><h2 id="what" class="visually-hidden">${t('desk.preview')}</h2>${preview({ ...campaign, body: campaign.body ?? '', sender: opd.name })}</section>
      </div>`;
  }

  #links() {
    const { corrects, corrected_by: corrected, released_at: at } = this.campaign;
    return html`${corrects ? html`<p><a href=${`#/campaigns/${corrects}`}>${t('desk.corrects')}</a></p>` : ''}
      ${corrected ? html`<p><a href=${`#/campaigns/${corrected}`}>${t('desk.corrected')}</a></p>` : ''}
      ${at ? html`<p class="kicker">${t('desk.released', { when: dateTime(at) })}</p>` : ''}`;
  }

  /** What we have just done tells how far the server's clock is ahead. @param {import('./campaigns.js').Campaign} campaign */
  async #changed(campaign) {
    this.turn += 1;
    this.skew = new Date(campaign.changed_at).getTime() - Date.now();
    await this.#show(campaign);
    this.moved = false;
    this.#follow();
    // What was pressed is gone: reading goes on at what comes next.
    await this.updateComplete;
    setTimeout(() => this.querySelector('#steps')?.focus());
  }
}

customElements.define('campaign-page', CampaignPage);
