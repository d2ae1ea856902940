import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n/i18n.js';
import './people-list.js';

/** @typedef {import('./campaigns.js').Narrowing} Narrowing */

const OLDEST = 150;

/** What asks for nothing is left out. @param {Narrowing} narrowing @returns {Narrowing | undefined} */
export function tidied({ app_ids: apps = [], age_from: from, age_to: to, language, list_id: list }) {
  const tidy = { ...(apps.length ? { app_ids: apps } : {}), ...(from === undefined ? {} : { age_from: from }), ...(to === undefined ? {} : { age_to: to }), ...(language ? { language } : {}), ...(list ? { list_id: list } : {}) };
  return Object.keys(tidy).length ? tidy : undefined;
}

/** @param {Narrowing} [narrowing] */
export const isBroken = ({ age_from: from, age_to: to } = {}) => from !== undefined && to !== undefined && from > to;

/** Who is meant of those who live there, line by line. @param {Narrowing} [narrowing] @param {Record<string, string>} [names] of mini-apps */
export function narrowingWords(narrowing, names = {}) {
  if (!narrowing) return '';
  const { app_ids: apps = [], age_from: from, age_to: to, language, list_id: list } = narrowing;
  const band = { from, to };
  return [
    apps.length ? t('desk.narrow.users', { names: apps.map((id) => names[id] ?? id).join(', ') }) : '',
    from !== undefined && to !== undefined ? t('desk.narrow.between', band) : '',
    from !== undefined && to === undefined ? t('desk.narrow.from', band) : '',
    from === undefined && to !== undefined ? t('desk.narrow.to', band) : '',
    language ? t('desk.narrow.reads', { language: t(`language.${language}`) }) : '',
    list ? t('desk.list.only') : '',
  ].filter(Boolean).join('\n');
}

/** The fields by which an author narrows the audience. @param {import('./editor-page.js').EditorPage} page */
export function narrowingFields(page) {
  const { services = [], words, wrong } = page;
  const narrowing = words.narrowing ?? {};
  // Once open it stays open: nothing folds away under somebody's hands.
  page.narrowed ||= Boolean(tidied({ ...narrowing, list_id: undefined }));
  const { app_ids: chosen = [] } = narrowing;
  const change = (part) => page.change({ narrowing: tidied({ ...narrowing, ...part }) });
  const years = (text) => (/^\d{1,3}$/.test(text.trim()) ? Math.min(Number(text), OLDEST) : undefined);
  const apps = [...services.map(({ app_id: id, name }) => ({ id, name })), ...chosen.filter((id) => !services.some(({ app_id: known }) => known === id)).map((id) => ({ id, name: id }))];
  const age = (name) => html`<div><label for=${name}>${t(`desk.narrow.${name}`)}</label><input id=${name} inputmode="numeric" maxlength="3" autocomplete="off"
    data-field=${name === 'age_to' ? 'narrowing' : name} .value=${live(String(narrowing[name] ?? ''))} aria-invalid=${wrong.narrowing ? 'true' : 'false'}
    @input=${({ target }) => change({ [name]: years(target.value) })}></div>`;
  return html`<details class="tree-fold" ?open=${page.narrowed} data-testid="narrowing"><summary>${t('desk.narrow')}</summary>
    <p class="hint">${t('desk.narrow.hint')}</p>
    ${apps.length ? html`<fieldset class="field"><legend>${t('desk.narrow.apps')}</legend><div class="options">
      ${apps.map(({ id, name }) => html`<label class="option"><input type="checkbox" .checked=${live(chosen.includes(id))}
        @change=${({ target }) => change({ app_ids: target.checked ? [...chosen, id].sort() : chosen.filter((one) => one !== id) })}><span>${name}</span></label>`)}</div></fieldset>` : ''}
    <fieldset class="field"><legend>${t('desk.narrow.age')}</legend>${wrong.narrowing ? html`<p class="field-error">${wrong.narrowing}</p>` : ''}
      <div class="when">${age('age_from')}${age('age_to')}</div></fieldset>
    <div class="field"><label for="reads">${t('desk.narrow.language')}</label><select id="reads" @change=${({ target }) => change({ language: target.value || undefined })}>
      <option value="" ?selected=${!narrowing.language}>${t('desk.narrow.any')}</option>
      ${['id', 'en'].map((code) => html`<option value=${code} ?selected=${narrowing.language === code}>${t(`language.${code}`)}</option>`)}</select></div></details>
    <people-list .opd=${words.opd} .listId=${narrowing.list_id} @list=${({ detail }) => change({ list_id: detail })}></people-list>`;
}
