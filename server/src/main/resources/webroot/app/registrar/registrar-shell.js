import { html } from 'lit';
import { StaffShell } from '../shell/staff-shell.js';
import './list-page.js';
import './mini-app-page.js';

/** The registrar's page: the register of mini-apps, and what was decided about them. */
export class RegistrarShell extends StaffShell {
  constructor() {
    super('reg', 'not-a-registrar');
  }

  admits(me) {
    return me.roles.some(({ role }) => role === 'registrar');
  }

  page({ parts: [place, one, ...more], query }) {
    if (place === undefined) return html`<list-page .filter=${query.get('show') ?? 'waiting'}></list-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<mini-app-page .appId=${one}></mini-app-page>`;
    return undefined;
  }
}

customElements.define('registrar-shell', RegistrarShell);
