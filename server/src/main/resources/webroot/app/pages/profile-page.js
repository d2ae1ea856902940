import { html } from 'lit';
import { call, command, get, me } from '../core/api.js';
import { go } from '../core/router.js';
import { know, session, signOut } from '../core/session.js';
import { dateTime } from '../i18n/formats.js';
import { language, setLanguage, t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { parentsOf } from '../ui/region-picker.js';
import './region-dialog.js';

const FEW = 3;

/** What SatuWarga knows of the citizen, and what the citizen may do about it. */
export class ProfilePage extends Page {
  static properties = {
    devices: { state: true },
    choosing: { state: true },
    exporting: { state: true },
    leavingNow: { state: true },
    trouble: { state: true },
  };

  signals() {
    return [session];
  }

  get tabTitle() {
    return t('nav.profile');
  }

  languageChanged() {}

  async load() {
    this.devices = (await get('/v1/sessions', {}, this.leaving.signal)).items;
  }

  render() {
    const citizen = me();
    if (!citizen) return '';
    return html`
      <h1>${t('nav.profile')}</h1>
      <div class="profile">
        <section class="card" aria-labelledby="who"><h2 id="who">${t('profile.who')}</h2>
          <dl class="facts"><div><dt>${t('profile.name')}</dt><dd>${citizen.name}</dd></div>
            <div><dt>${t('profile.nik')}</dt><dd class="nik">${citizen.nik_masked}</dd></div></dl>
          <p class="hint">${t('profile.who.source')}</p>${this.#roles(citizen)}</section>
        ${this.#region(citizen)} ${this.#language()} ${this.#notices()} ${this.#devices()} ${this.#export()} ${this.#erasure()}
      </div>
      <region-dialog ?open=${this.choosing} @dismiss=${() => (this.choosing = false)} .save=${async () => (this.choosing = false)}></region-dialog>
      <ask-dialog></ask-dialog>`;
  }

  /** @param {import('../core/types.js').Me} citizen */
  #roles({ roles }) {
    if (!roles.length) return '';
    return html`<h3>${t('profile.roles')}</h3>
      <ul class="plain">${roles.map(({ role, opd, opd_name: name }) => html`<li>${t(`role.${role}`)} · ${name ?? opd}</li>`)}</ul>
      ${roles.some(({ role }) => role === 'registrar') ? html`<p><a href="/registrar">${t('profile.registrar')}</a></p>` : ''}`;
  }

  /** @param {import('../core/types.js').Me} citizen */
  #region({ home_region: home }) {
    return html`
      <section class="card" aria-labelledby="where"><h2 id="where">${t('home.region')}</h2>
        <p class="region-line">${icon('place')}<span>${home
          ? html`<strong>${home.name}</strong><small>${parentsOf(home)} · ${home.time_zone}</small>`
          : t('profile.region.none')}</span></p>
        <button type="button" class="secondary" @click=${() => (this.choosing = true)}>${t('home.region.change')}</button></section>`;
  }

  #language() {
    return html`
      <section class="card" aria-labelledby="tongue"><h2 id="tongue">${t('profile.language')}</h2>
        <fieldset><legend class="visually-hidden">${t('profile.language')}</legend>
          <div class="options inline">${['id', 'en'].map((code) => html`
            <label class="option"><input type="radio" name="language" value=${code} .checked=${language.value === code}
              @change=${() => this.#speak(code)}><span lang=${code}>${t(`language.${code}`)}</span></label>`)}</div>
        </fieldset>${problemNote(this.trouble)}</section>`;
  }

  #notices() {
    return html`
      <section class="card" aria-labelledby="wishes"><h2 id="wishes">${t('wish.heading')}</h2><p>${t('wish.lead')}</p>
        <a class="button secondary" href="#/profile/notices">${t('wish.open')}</a></section>`;
  }

  #devices() {
    const devices = [...(this.devices ?? [])].sort((a, b) => Number(b.current) - Number(a.current));
    const [shown, others] = [devices.slice(0, FEW), devices.slice(FEW)];
    return html`
      <section class="card" aria-labelledby="devices"><h2 id="devices">${t('profile.devices')}</h2>
        ${this.state === 'loading' ? loading() : ''}
        ${this.state === 'failed' ? problemNote(this.problem, () => this.again()) : ''}
        ${deviceList(shown)}
        ${others.length ? html`<details><summary>${t('profile.devices.more', { count: others.length })}</summary>${deviceList(others)}</details>` : ''}
        <div class="buttons">
          ${busyButton({ label: t('sign-out.here'), kind: 'secondary', type: 'button', busy: Boolean(this.leavingNow), click: () => this.#signOut() })}
          <button type="button" class="secondary" @click=${() => this.#everywhere()}>${t('sign-out.everywhere')}</button>
        </div></section>`;
  }

  #export() {
    return html`
      <section class="card" aria-labelledby="export"><h2 id="export">${t('export.heading')}</h2><p>${t('export.text')}</p>
        ${busyButton({ label: t('export.button'), kind: 'secondary', type: 'button', busy: Boolean(this.exporting), click: () => this.#download() })}</section>`;
  }

  #erasure() {
    return html`
      <section class="card danger-zone" aria-labelledby="erase"><h2 id="erase">${t('erase.heading')}</h2><p>${t('erase.text')}</p>
        <button type="button" class="danger-outline" @click=${() => this.#erase()}>${t('erase.button')}</button></section>`;
  }

  async #speak(code) {
    setLanguage(code);
    await this.#try(async () => know(await command('PATCH', '/v1/me', { language: code })));
  }

  async #signOut() {
    this.leavingNow = true;
    await this.#try(() => leave('here'));
    this.leavingNow = false;
  }

  async #download() {
    this.exporting = true;
    await this.#try(async () => {
      const file = await (await call('GET', '/v1/me/export', { timeout: 60_000 })).blob();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `satuwarga-${new Date().toISOString().slice(0, 10)}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
    this.exporting = false;
  }

  async #try(work) {
    this.trouble = undefined;
    try {
      await work();
    } catch (problem) {
      this.trouble = problem;
    }
  }

  #ask(question) {
    this.querySelector('ask-dialog').ask(question);
  }

  #everywhere() {
    this.#ask({ heading: t('sign-out.everywhere'), text: t('sign-out.everywhere.text'), confirm: t('sign-out.everywhere'), act: () => leave('everywhere') });
  }

  /** Says first who keeps records that we cannot erase; without that list nothing is asked. */
  async #erase() {
    let opds;
    await this.#try(async () => ({ items: opds } = await get('/v1/me/opds')));
    if (!opds) return;
    this.#ask({
      heading: t('erase.heading'),
      text: html`<p>${t('erase.warning')}</p>
        ${opds.length
          ? html`<p>${t('erase.opds')}</p>
            <ul>${opds.map(({ code, name }) => html`<li><a href=${`#/opds/${code}`}><bdi>${name}</bdi></a></li>`)}</ul>
            <p>${t('erase.ask-them')}</p>`
          : html`<p>${t('erase.no-opds')}</p>`}`,
      confirm: t('erase.button'),
      danger: true,
      typed: 'HAPUS AKUN',
      act: async (confirmation) => {
        await command('POST', '/v1/me/erasure', { confirmation });
        await leave('erased');
      },
    });
  }
}

/** @param {import('../core/types.js').Device[]} devices */
const deviceList = (devices) => html`
  <ul class="devices">${devices.map((device) => html`
    <li><span aria-hidden="true">${icon('phone')}</span>
      <span><strong>${device.device_name || device.client_id}</strong>
        ${device.current ? html`<span class="badge" data-tone="good">${t('profile.this-device')}</span>` : ''}
        <small>${t('profile.last-used', { when: dateTime(device.last_used_at) })}</small></span></li>`)}</ul>`;

/** @param {'here' | 'everywhere' | 'erased'} where */
async function leave(where) {
  await signOut(where);
  go('/');
}

customElements.define('profile-page', ProfilePage);
