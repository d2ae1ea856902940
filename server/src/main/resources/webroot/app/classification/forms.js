/** What auditors and the registrar fill in for one app. */
import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { lacks } from '../ui/faults.js';

const OUTCOMES = ['keep', 'merge', 'become_mini_app', 'take_down'];
const MARKS = [1, 2, 3, 4, 5];

const outcome = () => html`<div class="field"><label for="v-outcome">${t('audit.outcome')}</label><select id="v-outcome" name="outcome">
  ${OUTCOMES.map((word) => html`<option value=${word}>${t(`audit.outcome.${word}`)}</option>`)}</select></div>`;

const reason = () => html`<div class="field"><label for="v-reason">${t('audit.reason')}</label><textarea id="v-reason" name="reason" rows="4" maxlength="2000"></textarea></div>`;

function form(id, heading, fields, button, submit) {
  return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${heading}</h2><form novalidate @submit=${submit}>${fields}<div class="buttons">${button}</div></form></section>`;
}

export function verdictForm(criteria, button, submit) {
  return form('give', t('audit.judge'), html`<p class="hint">${t('audit.judge.text')}</p>
    ${criteria.map(({ code, name, question }) => html`<div class="field"><label for=${`mark-${code}`}>${name}</label><p class="hint" id=${`hint-${code}`}>${question}</p>
      <select id=${`mark-${code}`} name=${`mark-${code}`} data-criterion=${code} class="short" aria-describedby=${`hint-${code}`}>
        ${MARKS.map((mark) => html`<option value=${mark} ?selected=${mark === 3}>${t(`audit.mark.${mark}`)}</option>`)}</select></div>`)}
    ${outcome()}${reason()}`, button, submit);
}

export function verdictOf(target) {
  const marks = [...target.querySelectorAll('[data-criterion]')].map((field) => ({ criterion: field.dataset.criterion, mark: Number(field.value) }));
  return { outcome: target.elements.outcome.value, marks, reason: target.elements.reason.value.trim() };
}

export function decisionForm(button, submit) {
  return form('decide', t('audit.decide'), html`${outcome()}
    <div class="field"><label for="d-app">${t('audit.mini-app')}</label><p class="hint" id="d-app-hint">${t('audit.mini-app.hint')}</p><input id="d-app" name="mini_app" maxlength="100" aria-describedby="d-app-hint"></div>
    ${reason()}
    <div class="field"><label for="d-owner">${t('audit.plan.owner')}</label><p class="hint" id="d-plan-hint">${t('audit.plan.hint')}</p><input id="d-owner" name="owner" maxlength="120" aria-describedby="d-plan-hint"></div>
    <div class="field"><label for="d-due">${t('audit.plan.due')}</label><input id="d-due" name="due_on" type="date" class="short"></div>`, button, submit);
}

export function rulingOf(target) {
  const { outcome: { value }, reason: why, mini_app: app, owner, due_on: due } = target.elements;
  const plan = owner.value.trim() || due.value ? { owner: owner.value.trim(), due_on: due.value } : undefined;
  return { outcome: value, reason: why.value.trim(), mini_app: app.value.trim() || undefined, plan };
}

/** What lacks, by field: each form of ours has some of them. @param {HTMLFormElement} form */
export function missing(form) {
  const { reason: why, words, owner, outcome: said } = form.elements;
  if (words) return { words: lacks(form, 'words', 3) };
  const ruling = Boolean(owner);
  return {
    mini_app: ruling && said.value === 'merge' ? lacks(form, 'mini_app', 3) : '',
    reason: why ? lacks(form, 'reason', 3) : '',
    owner: ruling && said.value !== 'keep' ? lacks(form, 'owner', 3) : '',
    due_on: ruling && (said.value !== 'keep' || form.elements.due_on.validity.badInput) ? lacks(form, 'due_on') : '',
  };
}

export function doneForm(button, submit) {
  return form('complete', t('audit.complete'), html`<div class="field"><label for="c-words">${t('audit.done.words')}</label><textarea id="c-words" name="words" rows="3" maxlength="2000"></textarea></div>`, button, submit);
}
