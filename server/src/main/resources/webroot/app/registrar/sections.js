import { html } from 'lit';
import { me } from '../core/api.js';
import { t } from '../i18n/i18n.js';

const SECTIONS = { 'mini-apps': '#/', inventory: '#/inventory', clusters: '#/clusters', audit: '#/audit', 'take-downs': '#/take-downs', recommendations: '#/recommendations?show=asked', leave: '#/leave', moratorium: '#/moratorium', cases: '#/cases', report: '#/report' };

/** The two registers, mini-apps and all apps, and the leave to build. @param {'mini-apps' | 'inventory' | 'clusters' | 'audit' | 'take-downs' | 'recommendations' | 'leave' | 'moratorium' | 'cases' | 'report'} here */
export function sections(here) {
  if (!me()?.roles.some(({ role }) => role === 'registrar')) return '';
  return html`<nav class="filters" aria-label=${t('inv.sections')}>
    ${Object.entries(SECTIONS).map(([name, href]) => html`<a class="button secondary small" href=${href}
      aria-current=${name === here ? 'page' : 'false'}>${t(`inv.section.${name}`)}</a>`)}</nav>`;
}
