/**
 * What the contract calls apps that look like one and the same.
 * @typedef {import('../registrar/inventory.js').InventoryApp} InventoryApp
 * @typedef {{one: string, other: string, score: number, reasons: string[], verdict?: {same: boolean, reason?: string, at: string}}} Pair
 * @typedef {{cluster_id: string, size: number, yearly_cost: number, undecided: number, apps: InventoryApp[], pairs: Pair[]}} Cluster
 */
import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { FIELDS, shown } from '../registrar/inventory.js';

/** Apps as columns and fields as rows; where they differ, the row says so. @param {InventoryApp[]} apps */
export function clusterTable(apps) {
  const rows = FIELDS.filter((field) => field !== 'name')
    .map((field) => ({ field, cells: apps.map((app) => value(app, field)) }))
    .filter(({ cells }) => cells.some(Boolean));
  return html`<div class="cluster-scroll" role="region" tabindex="0" aria-label=${t('clusters.side')}>
    <table class="cluster">
      <thead><tr><td></td>${apps.map(({ inventory_id: id, facts }) => html`<th scope="col"><a href=${`#/inventory/${id}`}>${facts.name}</a></th>`)}</tr></thead>
      <tbody>${rows.map(({ field, cells }) => row(field, cells))}</tbody></table></div>`;
}

function value({ opd, region, facts }, field) {
  if (field === 'opd') return opd.name;
  return field === 'region' ? region.name : shown(field, facts[field]);
}

function row(field, cells) {
  const differs = new Set(cells).size > 1;
  return html`<tr data-testid="cluster-field" data-differs=${String(differs)}>
    <th scope="row">${t(`inv.field.${field}`)}${differs ? html` <span class="badge" data-tone="warning">${t('clusters.differs')}</span>` : ''}</th>
    ${cells.map((cell) => html`<td>${cell || '–'}</td>`)}</tr>`;
}
