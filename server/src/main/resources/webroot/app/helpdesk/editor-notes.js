import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

const MARKS = { saved: 'check', here: 'phone', failed: 'alert' };

const note = (tone, text, buttons = '') => html`<div class="note ${tone}" role="alert" data-testid="editor-note"><span class="note-icon" aria-hidden="true">${icon('alert')}</span>
  <div><p>${text}</p>${buttons}</div></div>`;

/** What an author has to know or decide before going on. @param {import('./editor-page.js').EditorPage} page */
export function editorNote(page) {
  const { clash, campaign } = page.draft;
  const { older } = page;
  const button = (label, from, words, kind = 'secondary') => html`<button type="button" class="${kind} small" @click=${() => page.goOn(from, words)}>${t(label)}</button>`;
  if (clash) {
    return note('attention', t('desk.clash'), html`<div class="buttons">${button('desk.clash.theirs', clash)}
      ${clash.steps.includes('edit') ? button('desk.clash.mine', clash, page.words, 'danger-outline') : ''}</div>`);
  }
  if (older) {
    return note('warning', t('desk.older'), html`<div class="buttons">${button('desk.older.take', campaign, older)} ${button('desk.older.drop', campaign)}</div>`);
  }
  return ['submitted', 'approved', 'scheduled'].includes(campaign?.state) ? note('warning', t(`desk.voids.${campaign.state}`)) : '';
}

/** Where the words are now. @param {import('./editor-page.js').EditorPage} page */
export function savedNote({ autosave, draft }) {
  const { state, problem } = autosave.facts.value;
  const untouched = state === 'saved' && !draft.campaign;
  return html`<p class="saved" role="status" data-testid="saved" data-state=${untouched ? 'empty' : state}>${untouched ? '' : html`${icon(MARKS[state] ?? 'clock')}<span>${t(`desk.saved.${state}`)}</span>`}</p>
    ${state === 'failed' && !draft.clash ? problemNote(problem, () => autosave.flush().catch(() => {})) : ''}`;
}
