import { html } from 'lit';
import { t } from '../i18n/i18n.js';

/**
 * Figures in a table; in a narrow window each row is a card of its own.
 *
 * @param {{name: string, label: string, heads: string[], rows: {name: string, cells: string[]}[]}} table the first head is that of the names
 */
export function figureTable({ name, label, heads, rows }) {
  const [first, ...others] = heads;
  return html`<div class="report-scroll" role="region" tabindex="0" aria-label=${t('report.table', { heading: label })}>
    <table class="report-table" role="table" data-testid=${name}>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${first}</th>
        ${others.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`<tr role="row"><th role="rowheader" scope="row">${row.name}</th>
        ${row.cells.map((cell, at) => html`<td role="cell" data-label=${others[at]}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
