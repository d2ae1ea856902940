import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { asProblem, Problem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { go } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { CATEGORIES } from './campaigns.js';
import { preview } from './preview.js';
import { regionOf } from './regions.js';
import { room, wordsWrong } from './room.js';
import { Shelf } from './shelf.js';
import { authorOf } from './roles.js';
import { createTemplate, editTemplate, getTemplate } from './templates.js';

const EMPTY = { subject: '', body: '' };

/** Writes a template, or its next version, in one language or both. */
export class TemplateEditor extends Page {
  static properties = { templateId: {}, template: { state: true }, name: { state: true }, category: { state: true }, home: { state: true }, homes: { state: true }, words: { state: true },
    wrong: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    this.name = '';
    this.category = 'announcement';
    /** @type {Record<string, {subject: string, body: string}>} */
    this.words = { id: EMPTY, en: EMPTY };
    /** @type {Record<string, string>} what is wrong, by field */
    this.wrong = {};
    this.key = uuid();
    this.shelf = new Shelf('template');
    /** @type {{opd: string, region: string, sender: string, label: string}[]} */
    this.homes = [];
  }

  get tabTitle() {
    return t(this.templateId ? 'desk.template.edit' : 'desk.template.new');
  }

  /** What is being typed stays. */
  languageChanged() {}

  async load() {
    if (!this.templateId) {
      if (!authorOf().length) throw new Problem({ code: 'not-allowed', status: 403 });
      this.homes = await Promise.all(authorOf().map(async ({ opd, opd_name: name, region }) => ({ opd, region, sender: name ?? opd, label: `${name ?? opd}, ${(await regionOf(region)).name}` })));
      this.home = 0;
      this.#takeUp();
      return;
    }
    const template = await getTemplate(this.templateId, this.leaving.signal);
    if (!template.editable) throw new Problem({ code: 'not-allowed', status: 403 });
    const words = Object.fromEntries(template.wordings.map(({ language, subject, body }) => [language, { subject, body }]));
    Object.assign(this, { template, name: template.name, category: template.category, words: { ...this.words, ...words } });
    this.#takeUp();
  }

  /** What was typed before the browser went, unless somebody has written a newer version meanwhile. */
  #takeUp() {
    const { base, ...kept } = this.shelf.find(this.templateId ?? 'new') ?? {};
    if (kept.words && base === this.template?.version) Object.assign(this, kept);
  }

  /** @param {object} change */
  #type(change) {
    Object.assign(this, change);
    const { name, category, words, template } = this;
    this.shelf.put(this.templateId ?? 'new', { name, category, words, base: template?.version });
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { template } = this;
    const sender = template?.opd.name ?? this.homes[this.home].sender;
    return html`
      <a class="back" href=${template ? `#/templates/${template.template_id}` : '#/templates'}>${icon('back')}<span>${template?.name ?? t('desk.templates')}</span></a>
      <h1>${this.tabTitle}</h1>
      <p class="lead">${t('desk.template.gaps')} <code>{{alamat_posko}}</code></p>
      <div class="desk">
        <form novalidate @submit=${(event) => this.#save(event)}>
          ${this.homes.length > 1 ? html`<div class="field"><label for="home">${t('desk.template.home')}</label><select id="home" @change=${({ target }) => (this.home = Number(target.value))}>
            ${this.homes.map(({ label }, index) => html`<option value=${index} ?selected=${index === this.home}>${label}</option>`)}</select></div>` : ''}
          ${this.#field('name', t('desk.template.name'), this.name, 120, (text) => this.#type({ name: text }))}
          <fieldset class="field"><legend>${t('desk.category')}</legend><div class="options inline">${CATEGORIES.map((name) => html`<label class="option"><input type="radio" name="category"
            value=${name} .checked=${live(this.category === name)} @change=${() => this.#type({ category: name })}><span>${t(`desk.category.${name}`)}</span></label>`)}</div></fieldset>
          ${this.#wording('id')}
          <details class="tree-fold" ?open=${this.template?.wordings.length > 1}><summary>${t('desk.template.other')}</summary>${this.#wording('en')}</details>
          ${problemNote(this.trouble)}
          <div class="buttons">${busyButton({ label: t('desk.template.save'), busy: Boolean(this.busy), kind: 'primary large' })}</div>
        </form>
        <aside class="desk-side" aria-label=${t('desk.preview')}>${preview({ ...this.words.id, sender })}</aside>
      </div>`;
  }

  #wording(language) {
    const change = (part) => this.#type({ words: { ...this.words, [language]: { ...this.words[language], ...part } } });
    const { subject, body } = this.words[language];
    const name = t(`language.${language}`);
    return html`<fieldset class="field"><legend>${name}</legend>
      ${this.#field(`${language}-subject`, t('desk.subject'), subject, undefined, (text) => change({ subject: text }), language)}
      ${this.#field(`${language}-body`, t('desk.body'), body, undefined, (text) => change({ body: text }), language)}</fieldset>`;
  }

  #field(id, label, value, longest, change, language) {
    const wrong = this.wrong[id];
    const error = wrong ? html`<p class="field-error" id=${`wrong-${id}`}>${wrong}</p>` : '';
    const part = id.split('-')[1];
    const input = ({ target }) => change(target.value);
    return html`<div class="field"><label for=${id}>${label}</label>${error}${id.endsWith('body')
      ? html`<textarea id=${id} rows="6" lang=${language} .value=${live(value)} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? `wrong-${id}` : nothing} @input=${input}></textarea>`
      : html`<input id=${id} maxlength=${longest ?? nothing} autocomplete="off" .value=${live(value)} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? `wrong-${id}` : nothing} @input=${input}>`}${part ? room(part, value) : ''}</div>`;
  }

  /** English may be left out, but not half of it. */
  #lacks() {
    const written = Object.keys(this.words).filter((language) => language === 'id' || Object.values(this.words[language]).some((text) => text.trim()));
    const missing = written.flatMap((language) => ['subject', 'body'].map((part) => [`${language}-${part}`, wordsWrong(part, this.words[language][part])]));
    const all = [['name', this.name.trim() ? '' : t('desk.template.needed')], ...missing];
    return { written, missing: Object.fromEntries(all.filter(([, text]) => text)) };
  }

  async #save(event) {
    event.preventDefault();
    if (this.busy) return;
    const { written, missing } = this.#lacks();
    this.wrong = missing;
    const [first] = Object.keys(missing);
    if (first) {
      await this.updateComplete;
      this.querySelector(`#${first}`).focus();
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    const content = { name: this.name, category: this.category, wordings: written.map((language) => ({ language, ...this.words[language] })) };
    try {
      const { opd, region } = this.homes[this.home] ?? {};
      const { template_id: id } = this.template ? await editTemplate(this.template, content) : await createTemplate({ opd, region, ...content }, this.key);
      this.shelf.drop(this.templateId ?? 'new');
      go(`/templates/${id}`);
    } catch (problem) {
      // Other words are another command; what may have been done is asked for again.
      if (!asProblem(problem).outcomeUnknown) this.key = uuid();
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('template-editor', TemplateEditor);
