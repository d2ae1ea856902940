import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import './when-field.js';

/** @typedef {import('./campaigns.js').Reminder} Reminder */

const MOST = 4;
const DAYS = [...Array(31).keys()];
/** Nobody is reminded before 08:00 or after 20:00. */
const TIMES = [...Array(25).keys()].map((half) => `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const OFFERED = { days_before: 1, at: '09:00' };

/** @param {string} [due] */
export const dueWrong = (due) => (due && new Date(due).getTime() <= Date.now() ? t('desk.wrong.due') : undefined);

/** @param {Reminder} reminder */
const words = ({ days_before: days, at }) => t(days ? 'desk.reminders.one' : 'desk.reminders.same', { days, time: at });

/** Line by line. @param {Reminder[]} [reminders] */
export const remindersText = (reminders = []) => reminders.map(words).join('\n');

/** Until when it should be done, and when those who have not done it are reminded. @param {import('./editor-page.js').EditorPage} page */
export function dueFields(page) {
  const { due_at: due } = page.words;
  const wrong = page.wrong.due_at;
  return html`<fieldset class="field"><legend>${t('desk.due')} <span class="optional">${t('desk.optional')}</span></legend>
    <p class="hint">${t('desk.due.hint')}</p>${wrong ? html`<p class="field-error" id="wrong-due_at">${wrong}</p>` : ''}
    <when-field data-field="due_at" name="due" .value=${due} ?invalid=${wrong} .describedby=${wrong ? 'wrong-due_at' : ''}
      @when=${({ detail }) => page.change({ due_at: detail, ...(detail ? {} : { reminders: undefined }) })}></when-field>
    ${due ? reminderFields(page) : ''}</fieldset>`;
}

function reminderFields(page) {
  const reminders = page.words.reminders ?? [];
  const choose = (all) => page.change({ reminders: all.length ? all : undefined });
  const put = (index, change) => choose(reminders.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const drop = async (index) => {
    choose(reminders.filter((_, at) => at !== index));
    await page.updateComplete;
    page.querySelector('#add-reminder')?.focus();
  };
  return html`<fieldset class="field reminders" data-testid="reminders"><legend>${t('desk.reminders')}</legend><p class="hint">${t('desk.reminders.hint')}</p>
    ${reminders.map((one, index) => fields(one, index, put, drop))}
    ${reminders.length < MOST ? html`<div class="buttons"><button type="button" class="secondary small" id="add-reminder" @click=${() => choose([...reminders, OFFERED])}>${t('desk.reminders.add')}</button></div>` : ''}</fieldset>`;
}

function fields({ days_before: days, at }, index, put, drop) {
  const number = index + 1;
  const times = TIMES.includes(at) ? TIMES : [...TIMES, at].sort();
  return html`<div class="reminder" role="group" aria-label=${t('desk.reminders.title', { number })}>
    <div><label for=${`days-${number}`}>${t('desk.reminders.before')}</label><select id=${`days-${number}`} @change=${({ target }) => put(index, { days_before: Number(target.value) })}>
      ${DAYS.map((day) => html`<option value=${day} ?selected=${day === days}>${day}</option>`)}</select></div>
    <div><label for=${`at-${number}`}>${t('desk.reminders.at')}</label><select id=${`at-${number}`} @change=${({ target }) => put(index, { at: target.value })}>
      ${times.map((time) => html`<option value=${time} ?selected=${time === at}>${time}</option>`)}</select></div>
    <button type="button" class="icon-button" aria-label=${t('desk.reminders.drop', { number })} @click=${() => drop(index)}>${icon('close')}</button></div>`;
}
