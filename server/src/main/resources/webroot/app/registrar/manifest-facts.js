import { html } from 'lit';
import { rupiah } from '../i18n/formats.js';
import { has, t } from '../i18n/i18n.js';
import { site } from '../pages/service-page.js';

/**
 * What a manifest says, in words for the person who decides. It was judged by its schema when it was registered, but
 * is read here as what it is: somebody else's data.
 */

const word = (prefix, name) => (has(`${prefix}.${name}`) ? t(`${prefix}.${name}`) : String(name));
const lines = (items, line) => (Array.isArray(items) && items.length ? html`<ul class="plain">${items.map((item) => html`<li>${line(item)}</li>`)}</ul>` : undefined);

/** Both languages: what is approved is what every citizen reads. */
const both = (text) => html`<span lang="id">${text?.id}</span>${text?.en === undefined ? '' : html`<br><span lang="en">${text.en}</span>`}`;

const claim = ({ name, purpose, required, legal_basis: basis }) => html`<strong>${word('claim', name)}</strong>
  <span class="badge" data-tone=${required ? 'accent' : 'default'}>${t(required ? 'consent.required' : 'consent.optional')}</span><br>
  ${both(purpose)}${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}`;
const data = ({ source, fields = [], purpose, description, legal_basis: basis }) => html`<code>${source}</code>: ${fields.join(', ')}<br>
  ${both(purpose ?? description)}${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}`;

/** @type {[string, (manifest: any) => unknown, (manifest: any) => unknown][]} name, what is compared, how it is shown */
const FACTS = [
  ['claims', (m) => m.token?.claims, (m) => lines(m.token?.claims, claim)],
  ['permissions', (m) => m.req_permissions, (m) => lines(m.req_permissions, ({ name, reason }) => html`<strong>${word('permission', name)}</strong><br>${both(reason)}`)],
  ['notices', (m) => m.notices, (m) => lines(m.notices, ({ category, why }) => html`<code>${category}</code><br>${both(why)}`)],
  ['uses', (m) => m.uses, (m) => lines(m.uses, data)],
  ['provides', (m) => m.provides, (m) => lines(m.provides, data)],
  ['replaces', (m) => m.replaces, (m) => lines(m.replaces, ({ name, yearly_cost: cost }) => html`${name}${cost ? html` <small>${t('service.cost', { cost: rupiah(cost) })}</small>` : ''}`)],
  ['recommendation', (m) => m.recommendation, (m) => m.recommendation],
  ['placement', (m) => m.placement, (m) => word('placement', m.placement)],
  ['endpoint', (m) => m.endpoint, (m) => m.endpoint && html`<code>${m.endpoint}</code>`],
  ['operators', (m) => m.operators, (m) => lines(m.operators, ({ opd, region, endpoint }) => html`${region}: ${opd}<br><code>${endpoint}</code>`)],
  ['web', (m) => m.web_url, (m) => m.web_url && site(m.web_url, m.web_url)],
  ['short', (m) => m.short_name, (m) => m.short_name && both(m.short_name)],
  ['pages', (m) => m.pages, (m) => lines(m.pages, ({ route, label }) => html`<code>${route}</code><br>${both(label)}`)],
  ['privacy', (m) => m.privacy_url, (m) => m.privacy_url && site(m.privacy_url, m.privacy_url)],
  ['support', (m) => m.support, (m) => m.support],
  ['contract', (m) => m.contract, (m) => m.contract && `${m.contract.min}–${m.contract.target}`],
];
const ALWAYS = new Set(['claims', 'permissions', 'replaces', 'recommendation']);

/** @param {any} manifest @param {any} [live] the one citizens use now */
export function manifestFacts(manifest, live) {
  return html`
    <p><strong>${both(manifest.name)}</strong> · ${word('category', manifest.category)}</p>
    <p>${both(manifest.description)}</p>
    <dl class="facts">${FACTS.map(([name, compared, shown]) => {
      const value = shown(manifest);
      const changed = live && JSON.stringify(compared(manifest)) !== JSON.stringify(compared(live));
      if (!value && !changed && !ALWAYS.has(name)) return '';
      return html`<div><dt>${t(`reg.${name}`)}${changed ? html`<br><span class="badge" data-tone="warning">${t('reg.changed')}</span>` : ''}</dt>
        <dd>${value || t('reg.nothing')}</dd></div>`;
    })}</dl>`;
}
