import { html } from 'lit';
import { has, t } from '../i18n/i18n.js';
import { categoryIcon, icon } from '../ui/icons.js';

/** Services as cards, for home, search and the pages of OPDs. @typedef {import('../core/types.js').Service} Service */

const ORDER = ['complaints', 'safety', 'population', 'health', 'education', 'social_aid', 'social', 'transport', 'vehicle', 'planning', 'taxes', 'tax', 'land', 'work', 'other'];

/** @param {string} category one that a newer server knows is shown among the others */
const known = (category) => (has(`category.${category}`) ? category : 'other');

/** @param {Service[]} services @returns {{category: string, services: Service[]}[]} */
export function byCategory(services) {
  return ORDER.map((category) => ({ category, services: services.filter((service) => known(service.category) === category) }))
    .filter((group) => group.services.length);
}

/** @param {Service[]} services */
export const serviceCards = (services) => html`<ul class="cards">${services.map(card)}</ul>`;

/** @param {Service} service */
function card(service) {
  const open = service.availability === 'available' && service.placement !== 'embedded';
  const about = `#/services/${service.app_id}`;
  return html`
    <li class="card service-card" data-testid="service" data-app-id=${service.app_id}>
      ${serviceIcon(service)}
      <div class="service-words">
        <h3><a class="stretched" href=${open ? `#/apps/${service.app_id}/` : about}>${service.name}</a></h3>
        <p class="clamp">${service.description}</p>
        <p class="service-foot">
          <span>${(service.operator ?? service.owner).name}</span>
          ${state(service)}
          <a class="above" href=${about}>${t('service.about')}<span class="visually-hidden"> ${service.name}</span></a>
        </p>
      </div>
    </li>`;
}

/** @param {Service} service */
export function serviceIcon({ icon: source, category }) {
  const ours = source && (source.startsWith('data:image/') || /^\/(?!\/)/.test(source));
  return html`<span class="service-icon" data-category=${categoryIcon(category)} aria-hidden="true">
    ${ours ? html`<img src=${source} alt="" width="28" height="28">` : icon(categoryIcon(category))}</span>`;
}

/** @param {Service} service */
export function state({ availability, placement, trial }) {
  if (availability === 'suspended') return html`<span class="badge" data-tone="warning">${t('service.suspended')}</span>`;
  if (availability === 'not_in_region') return html`<span class="badge">${t('service.not-in-region')}</span>`;
  if (placement === 'embedded') return html`<span class="badge">${t('service.embedded')}</span>`;
  return trial ? html`<span class="badge" data-tone="accent">${t('home.trial')}</span>` : '';
}
