import { html } from 'lit';
import { StaffShell } from '../shell/staff-shell.js';
import '../classification/audit-page.js';
import '../classification/queue-page.js';
import '../clusters/cluster-page.js';
import '../clusters/clusters-page.js';
import '../feedback/cases-page.js';
import './import-page.js';
import './inventory-app-page.js';
import './inventory-form-page.js';
import './inventory-page.js';
import './list-page.js';
import './mini-app-page.js';
import '../recommend/leave-page.js';
import '../recommend/moratorium-page.js';
import '../recommend/request-page.js';
import '../recommend/requests-page.js';
import './report-page.js';
import { isRegistrar } from '../classification/rounds-page.js';
import { sections } from './sections.js';
import './take-down-page.js';
import './take-downs-page.js';

/** The registrar's pages: the register of mini-apps and what was decided about them; the register of all apps. */
export class RegistrarShell extends StaffShell {
  constructor() {
    super('reg', 'not-a-registrar');
  }

  admits(me) {
    return me.roles.some(({ role }) => ['registrar', 'auditor'].includes(role));
  }

  page({ parts: [place, one, ...more], query }) {
    if (place === undefined && !isRegistrar()) return this.#audit();
    if (place === undefined) return html`<list-page .filter=${query.get('show') ?? 'waiting'}></list-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<mini-app-page .appId=${one}></mini-app-page>`;
    if (place === 'inventory') return this.#inventory(one, more, query);
    if (place === 'audit' && !more.length) return this.#audit(one, query);
    if (place === 'classifications' && one && !more.length) return html`<audit-page .classificationId=${one}></audit-page>`;
    if (place === 'clusters' && !more.length) return this.#clusters(one, query);
    if (place === 'recommendations' && !more.length) return this.#recommendations(one, query);
    if (place === 'take-downs' && !more.length) return one ? html`<take-down-page .inventoryId=${one}></take-down-page>` : html`<take-downs-page></take-downs-page>`;
    if (place === 'leave' && !one) return html`<leave-page .deciding=${true} .head=${sections('leave')}></leave-page>`;
    if (place === 'moratorium' && !one) return html`<moratorium-page .head=${sections('moratorium')}></moratorium-page>`;
    if (place === 'cases' && !one) return html`<cases-page .filter=${query.get('show') ?? 'open'} .head=${sections('cases')}></cases-page>`;
    if (place === 'report' && !one) return html`<report-page></report-page>`;
    return undefined;
  }

  #audit(one, query) {
    if (one) return html`<queue-page .roundId=${one} .filter=${query.get('show') ?? 'all'}></queue-page>`;
    return html`<rounds-page .head=${sections('audit')}></rounds-page>`;
  }

  #clusters(one, query) {
    if (one) return html`<cluster-page .inventoryId=${one}></cluster-page>`;
    return html`<clusters-page .filter=${query.get('show') ?? 'undecided'} .head=${sections('clusters')}></clusters-page>`;
  }

  #recommendations(one, query) {
    if (one) return html`<request-page .recommendationId=${one} .deciding=${true}></request-page>`;
    return html`<requests-page .filter=${query.get('show') ?? 'all'} .head=${sections('recommendations')}></requests-page>`;
  }

  #inventory(one, more, query) {
    if (one && more.length === 1 && more[0] === 'change') return html`<inventory-form-page .inventoryId=${one}></inventory-form-page>`;
    if (more.length) return undefined;
    if (one === 'add') return html`<inventory-form-page></inventory-form-page>`;
    if (!one) return html`<inventory-page .asked=${query}></inventory-page>`;
    if (one === 'import') return html`<import-page .importId=${query.get('id') ?? undefined}></import-page>`;
    return html`<inventory-app-page .inventoryId=${one}></inventory-app-page>`;
  }
}

customElements.define('registrar-shell', RegistrarShell);
