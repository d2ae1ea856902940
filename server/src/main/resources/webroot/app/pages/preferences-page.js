import { html } from 'lit';
import { command, get, me } from '../core/api.js';
import { has, t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';

const ADDRESS = '/v1/me/notice-preferences';

/** What the citizen wants to be told of, and when; every choice counts at once. */
export class PreferencesPage extends Page {
  static properties = { wanted: { state: true }, trouble: { state: true }, saving: { state: true }, clocks: { state: true } };

  get tabTitle() {
    return t('wish.heading');
  }

  async load() {
    this.#take(await get(ADDRESS, {}, this.leaving.signal));
  }

  render() {
    const back = html`<a class="back" href="#/profile">${icon('back')}<span>${t('nav.profile')}</span></a>`;
    if (this.state === 'loading') return html`${back}<h1>${t('wish.heading')}</h1>${loading()}`;
    if (this.state === 'failed') return html`${back}${problemPage(this.problem, { again: () => this.again(), home: false })}`;
    const { senders, others } = this.wanted;
    return html`
      ${back}
      <h1>${t('wish.heading')}</h1>
      <p class="lead">${t('wish.lead')}</p>
      ${problemNote(this.trouble)}
      <div class="wishes">
        ${this.#quiet()}
        ${senders.map((sender) => this.#sender(sender))}
        <section class="card" aria-labelledby="others" data-testid="others"><h2 id="others">${t('wish.others')}</h2>
          <p class="hint">${t('wish.others.hint')}</p>
          ${this.#row({ id: 'others', name: t('wish.others'), ...others, change: (channels) => this.#save({ others: channels }) })}
        </section>
      </div>`;
  }

  #quiet() {
    const { chosen } = this.wanted.quiet_hours;
    const { from, until } = this.clocks;
    return html`
      <section class="card" aria-labelledby="quiet" data-testid="quiet"><h2 id="quiet">${t('wish.quiet')}</h2>
        <p>${t(chosen ? 'wish.quiet.chosen' : 'wish.quiet.usual')}</p>
        <p class="hint" id="quiet-hint">${t('wish.quiet.hint', { zone: me()?.home_region?.time_zone ?? 'WIB' })}</p>
        <form class="wish-hours" @submit=${(event) => this.#keepHours(event)}>
          <div class="field"><label for="quiet-from">${t('wish.quiet.from')}</label>
            <input id="quiet-from" type="time" required aria-describedby="quiet-hint" .value=${from} @change=${(event) => this.#clock('from', event)}></div>
          <div class="field"><label for="quiet-until">${t('wish.quiet.until')}</label>
            <input id="quiet-until" type="time" required aria-describedby="quiet-hint" .value=${until} @change=${(event) => this.#clock('until', event)}></div>
          ${busyButton({ label: t('wish.quiet.save'), kind: 'secondary', busy: Boolean(this.saving) })}
        </form>
      </section>`;
  }

  #sender({ opd, push, inbox, kinds }) {
    const some = push || inbox || kinds.some((kind) => kind.fixed.length < 2 && (kind.push || (kind.inbox && !kind.fixed.length)));
    return html`
      <section class="card" aria-labelledby=${`opd-${opd.code}`} data-testid="sender" data-opd=${opd.code}>
        <h2 id=${`opd-${opd.code}`}><bdi>${opd.name}</bdi></h2>
        ${kinds.map((kind) => this.#row({
          id: `${opd.code}-${kind.category}`,
          name: kindName(kind.category),
          ...kind,
          change: (channels) => this.#save({ senders: [{ opd: opd.code, category: kind.category, ...channels }] }),
        }))}
        <button type="button" class="secondary" @click=${() => this.#save({ senders: [{ opd: opd.code, push: !some, inbox: !some }] })}>
          ${t(some ? 'wish.mute' : 'wish.unmute')}<span class="visually-hidden">: ${opd.name}</span></button>
      </section>`;
  }

  #row({ id, name, why, push, inbox, fixed = [], change }) {
    const channels = { push, inbox };
    return html`
      <fieldset class="wish" data-kind=${id}><legend>${name}</legend>
        ${why ? html`<p class="hint">${why}</p>` : ''}
        <div class="options inline">${['push', 'inbox'].map((channel) => html`
          <label class="option"><input type="checkbox" .checked=${channels[channel]} aria-disabled=${fixed.includes(channel)}
            @click=${(event) => fixed.includes(channel) && event.preventDefault()}
            @change=${(event) => change({ ...channels, [channel]: event.target.checked })}><span>${t(`wish.${channel}`)}${fixed.includes(channel) ? html` <small>${t('wish.fixed')}</small>` : ''}</span></label>`)}
        </div>
      </fieldset>`;
  }

  #clock(which, event) {
    this.clocks = { ...this.clocks, [which]: event.target.value };
  }

  async #keepHours(event) {
    event.preventDefault();
    await this.#save({ quiet_hours: this.clocks });
  }

  async #save(edit) {
    this.saving = true;
    this.trouble = undefined;
    try {
      this.#take(await command('PATCH', ADDRESS, edit), edit.quiet_hours);
      announce('wish.saved');
    } catch (problem) {
      this.trouble = problem;
      await this.again('quietly');
    }
    this.saving = false;
  }

  /** Hours that are typed and not sent yet stay, whatever else is answered meanwhile. */
  #take(wanted, sentHours) {
    this.wanted = wanted;
    if (!this.clocks || sentHours === this.clocks) {
      this.clocks = { from: wanted.quiet_hours.from, until: wanted.quiet_hours.until };
    }
  }
}

/** A category of ours, else that of a manifest, whose reason stands beside it. */
const kindName = (category) => (has(`wish.kind.${category}`) ? t(`wish.kind.${category}`) : t('wish.kind.personal'));

customElements.define('preferences-page', PreferencesPage);
