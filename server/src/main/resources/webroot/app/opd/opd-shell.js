import { html } from 'lit';
import { route } from '../core/router.js';
import { StaffShell } from '../shell/staff-shell.js';
import './apps-page.js';
import './calls-page.js';

/** The page for developers of OPDs: their mini-apps, and how the last calls to each ended. */
export class OpdShell extends StaffShell {
  constructor() {
    super('opd', 'not-a-developer');
  }

  admits(me) {
    return me.roles.some(({ role }) => role === 'developer');
  }

  pageKey() {
    return route.value.path;
  }

  page({ parts: [place, one, ...more], query }) {
    if (place === undefined) return html`<apps-page></apps-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<calls-page .appId=${one} .show=${query.get('show') ?? 'all'}></calls-page>`;
    return undefined;
  }
}

customElements.define('opd-shell', OpdShell);
