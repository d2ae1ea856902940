import { html } from 'lit';
import { route } from '../core/router.js';
import { session } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { StaffShell } from '../shell/staff-shell.js';
import { icon } from '../ui/icons.js';
import '../classification/reminder-list.js';
import '../feedback/cases-page.js';
import './apps-page.js';
import './calls-page.js';
import '../recommend/ask-page.js';
import '../recommend/leave-page.js';
import '../recommend/request-page.js';
import '../recommend/requests-page.js';

const STAFF = ['developer', 'officer', 'admin'];
const is = (me, ...roles) => me.roles.some(({ role }) => roles.includes(role));

/** The page for OPDs. Developers: their mini-apps, how the last calls to each ended, and leave to build more. Officers: what citizens say. */
export class OpdShell extends StaffShell {
  constructor() {
    super('opd', 'not-a-developer');
  }

  admits(me) {
    return is(me, ...STAFF);
  }

  pageKey() {
    return route.value.path;
  }

  page({ parts: [place, one, ...more], query }) {
    const { me } = session.value;
    if (place === 'cases' || !is(me, 'developer')) return one ? undefined : html`<cases-page .filter=${query.get('show') ?? 'open'} .head=${this.#sections(me)}></cases-page>`;
    if (place === undefined) return html`<apps-page .head=${this.#sections(me)}></apps-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<calls-page .appId=${one} .show=${query.get('show') ?? 'all'}></calls-page>`;
    if (place === 'recommendations' && !more.length) return this.#recommendations(one, query);
    if (place === 'leave' && !one) return html`<leave-page .head=${html`<a class="back" href="#/recommendations">${icon('back')}<span>${t('recommend.list')}</span></a>`}></leave-page>`;
    return undefined;
  }

  /** Who is only one of both sees no choice. */
  #sections(me) {
    const due = is(me, 'developer', 'admin') ? html`<reminder-list plain></reminder-list>` : '';
    if (!is(me, 'developer') || !is(me, 'officer', 'admin')) return due;
    return html`<nav class="filters" aria-label=${t('opd.sections')}><a class="button secondary small" href="#/">${t('opd.apps')}</a>
      <a class="button secondary small" href="#/cases">${t('case.list')}</a></nav>${due}`;
  }

  #recommendations(one, query) {
    if (one === 'ask') return html`<ask-page></ask-page>`;
    if (one) return html`<request-page .recommendationId=${one}></request-page>`;
    const head = html`<a class="back" href="#/">${icon('back')}<span>${t('opd.apps')}</span></a>
      <div class="buttons"><a class="button primary" href="#/recommendations/ask">${t('recommend.ask')}</a>
        <a class="button secondary" href="#/leave">${t('leave')}</a></div>`;
    return html`<requests-page .filter=${query.get('show') ?? 'all'} .head=${head}></requests-page>`;
  }
}

customElements.define('opd-shell', OpdShell);
