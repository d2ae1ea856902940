import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { uuid } from '../core/random.js';
import { go } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { preview } from './preview.js';
import { authorOf } from './roles.js';
import { Shelf } from './shelf.js';
import { filled, fillTemplate, getTemplate, retireTemplate, spoken } from './templates.js';

const DAY = 86_400_000;

/** One template: its gaps are filled in, and what comes out is a draft like any other. */
export class TemplatePage extends Page {
  static properties = { templateId: {}, template: { state: true }, language: { state: true }, values: { state: true }, wrong: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    this.values = {};
    this.wrong = false;
  }

  get tabTitle() {
    return this.template?.name ?? t('desk.templates');
  }

  /** What is being typed stays. */
  languageChanged() {}

  async load() {
    this.template = await getTemplate(this.templateId, this.leaving.signal);
    this.language = this.template.wordings[0].language;
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { template, language, values } = this;
    const wording = template.wordings.find((one) => one.language === language);
    const writes = authorOf().some(({ opd }) => opd === template.opd.code);
    return html`
      <a class="back" href="#/templates">${icon('back')}<span>${t('desk.templates')}</span></a>
      <header class="register-head"><h1>${template.name}</h1><p class="kicker">${template.opd.name} · ${template.region.name} · ${t('desk.template.version', { version: template.version })}
        <span class="badge" data-tone=${template.category === 'emergency' ? 'attention' : 'default'}>${t(`desk.category.${template.category}`)}</span></p></header>
      <div class="desk">
        <form novalidate @submit=${(event) => this.#begin(event)}>
          ${template.wordings.length > 1 ? this.#languages() : ''}
          ${template.placeholders.map((name) => this.#gap(name))}
          ${problemNote(this.trouble)}
          <div class="buttons">${writes ? busyButton({ label: t('desk.template.begin'), busy: Boolean(this.busy), kind: 'primary large' }) : ''}
            ${template.editable ? html`<a class="button secondary" href=${`#/templates/${template.template_id}/edit`}>${t('desk.change')}</a>
              <button type="button" class="danger-outline" @click=${() => this.#retire()}>${t('desk.template.retire')}</button>` : ''}</div>
        </form>
        <aside class="desk-side" aria-label=${t('desk.preview')}>${preview({ subject: filled(wording.subject, values), body: filled(wording.body, values), sender: template.opd.name })}</aside>
      </div><ask-dialog></ask-dialog>`;
  }

  #languages() {
    return html`<fieldset class="field"><legend>${t('desk.language')}</legend><div class="options inline">
      ${this.template.wordings.map(({ language }) => html`<label class="option"><input type="radio" name="wording" value=${language} .checked=${live(this.language === language)}
        @change=${() => (this.language = language)}><span>${t(`language.${language}`)}</span></label>`)}</div></fieldset>`;
  }

  #gap(name) {
    const open = this.wrong && !this.values[name]?.trim();
    return html`<div class="field"><label for=${`gap-${name}`}>${spoken(name)}</label>${open ? html`<p class="field-error" id=${`wrong-${name}`}>${t('desk.template.missing')}</p>` : ''}
      <input id=${`gap-${name}`} maxlength="500" autocomplete="off" lang=${this.language} .value=${live(this.values[name] ?? '')} aria-invalid=${open ? 'true' : 'false'}
        aria-describedby=${open ? `wrong-${name}` : nothing} @input=${({ target }) => (this.values = { ...this.values, [name]: target.value })}></div>`;
  }

  async #begin(event) {
    event.preventDefault();
    if (this.busy) return;
    const open = this.template.placeholders.find((name) => !this.values[name]?.trim());
    this.wrong = Boolean(open);
    if (open) {
      await this.updateComplete;
      this.querySelector(`#gap-${open}`).focus();
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    try {
      const { subject, body, category, language } = await fillTemplate(this.template, this.language, this.values);
      const until = category === 'emergency' ? { expires_at: new Date(Date.now() + DAY).toISOString() } : {};
      const key = uuid();
      new Shelf().put(key, { opd: this.template.opd.code, subject, body, category, language, territories: [], exclusions: [], ...until });
      go(`/new?draft=${key}`);
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }

  #retire() {
    this.querySelector('ask-dialog').ask({
      heading: t('desk.template.retire.heading'), text: t('desk.template.retire.text'), confirm: t('desk.template.retire'), danger: true,
      act: async () => {
        await retireTemplate(this.template);
        go('/templates');
      },
    });
  }
}

customElements.define('template-page', TemplatePage);
