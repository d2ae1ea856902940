import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { problemNote } from '../ui/problem-view.js';
import { CATEGORIES } from './campaigns.js';
import { room, wordsWrong } from './room.js';
import { dueFields, dueWrong } from './due.js';
import { isBroken, narrowingFields } from './narrowing.js';
import { authorOf } from './roles.js';
import './territory-picker.js';
import './when-field.js';

const SHORT = 25;
const HOUR = 3_600_000;
/** An emergency ends within 72 hours; a day is offered. */
const EMERGENCY = { offered: 24, most: 72 };

/** What lacks before it can be checked, in the order of the form. @param {any} words @returns {Record<string, string>} */
export function firstWrong({ subject, body, territories, narrowing, category, expires_at: until, due_at: due }) {
  const left = until ? new Date(until).getTime() - Date.now() : undefined;
  const emergency = category === 'emergency';
  const all = {
    ...(emergency ? { expires_at: left > 0 && left <= EMERGENCY.most * HOUR ? '' : t('desk.wrong.emergency') } : {}),
    subject: wordsWrong('subject', subject),
    body: wordsWrong('body', body),
    territories: territories.length ? '' : t('desk.missing.territories'),
    narrowing: isBroken(narrowing) ? t('desk.wrong.ages') : '',
    ...(emergency ? {} : { expires_at: left === undefined || left > 0 ? '' : t('desk.wrong.past') }),
    due_at: dueWrong(due) ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text));
}

/** The fields of a notice. @param {import('./editor-page.js').EditorPage} page */
export const editorForm = (page) => html`
  ${sender(page)}
  ${category(page)}
  ${page.words.category === 'emergency' ? expiry(page) : ''}
  ${subject(page)}
  ${body(page)}
  ${territories(page)}
  <details class="tree-fold" ?open=${Boolean(page.wrong.expires_at || page.wrong.due_at)}><summary>${t('desk.more')}</summary>
    ${languages(page)} ${page.words.category === 'emergency' ? '' : expiry(page)} ${dueFields(page)} ${link(page)}</details>`;

const error = (page, name) => (page.wrong[name] ? html`<p class="field-error" id=${`wrong-${name}`}>${page.wrong[name]}</p>` : '');
const says = (page, name) => (page.wrong[name] ? `wrong-${name}` : nothing);
const broken = (page, name) => (page.wrong[name] ? 'true' : nothing);

/** Only who writes for several agencies has a choice. */
function sender(page) {
  const roles = [...new Map(authorOf().map((role) => [role.opd, role])).values()];
  if (roles.length < 2 || page.campaign) return '';
  return html`<div class="field"><label for="opd">${t('desk.sender')}</label>
    <select id="opd" @change=${({ target }) => page.change({ opd: target.value, territories: [], exclusions: [], narrowing: undefined, app_id: undefined, page: undefined })}>
      ${roles.map(({ opd, opd_name: name }) => html`<option value=${opd} ?selected=${opd === page.words.opd}>${name ?? opd}</option>`)}</select></div>`;
}

function category(page) {
  const choose = (chosen) => {
    const until = page.words.expires_at ?? new Date(Date.now() + EMERGENCY.offered * HOUR).toISOString();
    page.change({ category: chosen, ...(chosen === 'emergency' ? { expires_at: until } : {}) });
  };
  return html`<fieldset class="field"><legend>${t('desk.category')}</legend><div class="options inline">
    ${CATEGORIES.map((name) => html`<label class="option"><input type="radio" name="category" value=${name} .checked=${live(page.words.category === name)}
      @change=${() => choose(name)}><span>${t(`desk.category.${name}`)}</span></label>`)}</div>
    ${page.words.category === 'emergency' ? html`<p class="hint">${t('desk.category.emergency.hint')}</p>` : ''}</fieldset>`;
}

/** A subject may be longer than a phone is wide, but it is one line. @param {KeyboardEvent} event */
function oneLine(event) {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  event.target.form.querySelector('#body').focus();
}

function subject(page) {
  const { words } = page;
  return html`<div class="field"><label for="subject">${t('desk.subject')}</label>${error(page, 'subject')}
    <textarea id="subject" data-field="subject" rows="2" lang=${words.language} .value=${live(words.subject)} @keydown=${oneLine}
      aria-describedby=${says(page, 'subject')} aria-invalid=${broken(page, 'subject')} @input=${({ target }) => page.change({ subject: target.value.replace(/\s/g, ' ') })}></textarea>
    ${room('subject', words.subject)}</div>`;
}

/** A short text may be just right: it gets a hint, never a refusal. */
function body(page) {
  const { words } = page;
  const short = words.body.trim() && [...words.body.trim()].length < SHORT;
  return html`<div class="field body-field"><label for="body">${t('desk.body')}</label>${error(page, 'body')}
    <textarea id="body" data-field="body" rows="6" lang=${words.language} .value=${live(words.body)}
      aria-describedby=${says(page, 'body')} aria-invalid=${broken(page, 'body')} @input=${({ target }) => page.change({ body: target.value })}></textarea>
    ${room('body', words.body, short ? t('desk.short') : '')}</div>`;
}

function territories(page) {
  const { words } = page;
  const choose = ({ detail }) => page.change({ territories: detail.include, exclusions: detail.exclude });
  return html`<fieldset class="field"><legend>${t('desk.territories')}</legend>${error(page, 'territories')}
    <territory-picker data-field="territories" .roots=${page.roots} .territory=${{ include: words.territories, exclude: words.exclusions }}
      .describedby=${page.wrong.territories ? 'wrong-territories' : ''} ?invalid=${page.wrong.territories} @choose=${choose}></territory-picker>
    ${narrowingFields(page)} ${audience(page)}</fieldset>`;
}

function audience({ count, words }) {
  if (!words.territories.length) return html`<div role="status"></div>`;
  if (count?.problem) return problemNote(count.problem);
  return html`<div class="audience card" role="status" data-testid="audience">
    ${count ? html`<p class="audience-count">${decimal(count.citizens)}</p><p>${t(!count.citizens ? 'desk.audience.nobody' : words.narrowing ? 'desk.audience.some' : 'desk.audience')}</p>` : html`<p>${t('desk.audience.counting')}</p>`}</div>`;
}

const languages = (page) => html`<fieldset class="field"><legend>${t('desk.language')}</legend><div class="options inline">
  ${['id', 'en'].map((code) => html`<label class="option"><input type="radio" name="language" value=${code} .checked=${live(page.words.language === code)}
    @change=${() => page.change({ language: code })}><span>${t(`language.${code}`)}</span></label>`)}</div></fieldset>`;

const expiry = (page) => html`<fieldset class="field"><legend>${t('desk.expiry')}${page.words.category === 'emergency' ? '' : html` <span class="optional">${t('desk.optional')}</span>`}</legend>
  <p class="hint">${t('desk.expiry.hint')}</p>${error(page, 'expires_at')}
  <when-field data-field="expires_at" name="expiry" .value=${page.words.expires_at} ?invalid=${page.wrong.expires_at} .describedby=${page.wrong.expires_at ? 'wrong-expires_at' : ''}
    @when=${({ detail }) => page.change({ expires_at: detail })}></when-field></fieldset>`;

/** Where a tap leads. */
function link(page) {
  const { services = [], words } = page;
  const pages = services.flatMap(({ app_id: appId, name, pages: all = [] }) => all.map(({ route, label }) => ({ value: `${appId} ${route}`, label: `${name}: ${label}` })));
  const chosen = words.app_id ? `${words.app_id} ${words.page ?? '/'}` : '';
  const choose = (value) => {
    const [appId, route] = value.split(' ');
    page.change({ app_id: appId || undefined, page: route });
  };
  return html`<div class="field"><label for="link">${t('desk.link')} <span class="optional">${t('desk.optional')}</span></label>
    <select id="link" @change=${({ target }) => choose(target.value)}><option value="" ?selected=${!chosen}>${t('desk.link.none')}</option>
      ${pages.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
      ${chosen && !pages.some(({ value }) => value === chosen) ? html`<option value=${chosen} selected>${chosen}</option>` : ''}</select></div>`;
}
