import { language, t } from '../i18n/i18n.js';
import { LightElement } from './element.js';

let visited = false;

/**
 * A page of the app. It fetches what it shows in `load`, is told to stop when left, names the tab, and takes the
 * focus to its heading when one comes to it from another page.
 */
export class Page extends LightElement {
  static properties = { state: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.state = 'loading';
    this.problem = undefined;
    this.leaving = new AbortController();
    this.arrived = false;
  }

  /** @returns {string | undefined} for the tab; undefined leaves it alone */
  get tabTitle() {
    return '';
  }

  /** Is there something to read? */
  get settled() {
    return this.state !== 'loading';
  }

  /** Fetches what the page shows; a failure is shown by `problem`. @returns {Promise<void>} */
  async load() {}

  connectedCallback() {
    super.connectedCallback();
    this.again();
    this.unhear = language.subscribe(() => this.languageChanged());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unhear();
    this.leaving.abort();
  }

  /** What the server wrote in the other language is fetched anew. */
  languageChanged() {
    this.again('quietly');
  }

  /** Loads (anew). @param {'quietly'} [how] leaves what is there until the new is */
  async again(how) {
    if (!how) this.state = 'loading';
    this.problem = undefined;
    try {
      await this.load();
      this.state = 'ready';
    } catch (problem) {
      if (this.leaving.signal.aborted) return;
      this.problem = problem;
      this.state = 'failed';
    }
  }

  updated() {
    const name = this.tabTitle;
    if (name !== undefined) document.title = [name, t('app.name')].filter(Boolean).join(' · ');
    if (this.arrived || !this.settled) return;
    this.arrived = true;
    this.arrive();
  }

  /** The first page of a tab leaves the focus where browsers put it. */
  arrive() {
    if (visited) this.focusHeading();
    visited = true;
  }

  focusHeading() {
    scrollTo(0, 0);
    const heading = this.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}
