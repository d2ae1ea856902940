import { html, nothing } from 'lit';
import { addressOf } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import { INPUTS } from './inputs.js';
import './screen-image.js';

/**
 * Shows the elements of a parsed Screen. Every text goes through Lit's text binding: plain, whatever it says.
 * @typedef {{appId: string, visitId: string, form: import('./form.js').Form, prefix: string, change: (id: string, value: any) => void}} Setting
 */

const TONE = { accent: 'accent', good: 'good', warning: 'warning', attention: 'attention', emphasis: 'emphasis' };
const TONE_ICON = { good: 'check', warning: 'alert', attention: 'alert' };
const toneOf = (tone) => TONE[tone] ?? 'default';

/** @param {any[]} body @param {Setting} setting */
export const elements = (body, setting) => body.map((element) => show(element, setting));

function show(element, setting) {
  const input = INPUTS.get(element.type);
  if (input) return input({ input: element, form: setting.form, prefix: setting.prefix, change: (value) => setting.change(element.id, value) });
  return SHOWN[element.type](element, setting);
}

const SHOWN = {
  TextBlock: (block) => textBlock(block),
  FactSet: ({ facts }) => html`
    <dl class="facts">${facts.map(({ title, value }) => html`<div><dt>${title}</dt><dd>${value || '–'}</dd></div>`)}</dl>`,
  Image: ({ url, altText }, { visitId }) =>
    html`<screen-image .source=${`/v1/visits/${visitId}/${url}`} .alt=${altText}></screen-image>`,
  Container: (container, setting) => CONTAINERS[container.role](container, setting),
  ColumnSet: ({ columns }, setting) => html`
    <div class="columns" data-columns=${columns.length}>
      ${columns.map(({ width, items }) => html`<div class=${width === 'auto' ? 'column auto' : 'column'}>${elements(items, setting)}</div>`)}
    </div>`,
  Table: (table) => tableOf(table),
};

const CONTAINERS = {
  group: ({ tone, items }, setting) => html`<div class="group" data-tone=${toneOf(tone)}>${elements(items, setting)}</div>`,
  list: ({ items, more }, { appId }) => html`
    <ul class="item-list">${items.map((item) => listItem(item, appId))}</ul>
    ${more ? html`<p class="list-more">${anchor(more, appId, 'button secondary', t('list.more'))}</p>` : ''}`,
  timeline: ({ items }) => html`<ol class="timeline">${items.map(step)}</ol>`,
  alert: ({ tone, items }) => html`
    <div class=${`note ${toneOf(tone)}`} role="note">
      <span class="note-icon" aria-hidden="true">${icon(TONE_ICON[tone] ?? 'info')}</span>
      <div>${items.map(({ text }, index) => html`<p class=${index < items.length - 1 ? 'note-title' : 'as-written'}>${text}</p>`)}</div>
    </div>`,
};

function textBlock({ text, style, size = 'default', weight = 'default', color, isSubtle, 'satuwarga:role': role }) {
  if (style === 'heading') return html`<h2 class="as-written">${text}</h2>`;
  if (role === 'badge') return badge(text, color);
  return html`<p class="as-written text" data-size=${size} data-weight=${weight} data-tone=${toneOf(color)} ?data-subtle=${isSubtle}>${text}</p>`;
}

const badge = (text, tone) => (text ? html`<span class="badge" data-tone=${toneOf(tone)}>${text}</span>` : '');

function listItem({ title, detail, badge: state, tone, url }, appId) {
  const words = html`<span class="item-words"><strong>${title}</strong>${detail ? html`<small>${detail}</small>` : ''}</span>${badge(state, tone)}`;
  if (!url) return html`<li class="item"><div class="item-row">${words}</div></li>`;
  return html`<li class="item">${anchor(url, appId, 'item-row', html`${words}<span class="item-go" aria-hidden="true">${icon('chevron')}</span>`)}</li>`;
}

function step({ title, detail, time, tone }) {
  return html`
    <li class="step" data-tone=${toneOf(tone)}>
      <strong>${title}</strong>
      ${time ? html`<small>${time}</small>` : ''}
      ${detail ? html`<p class="as-written">${detail}</p>` : ''}
    </li>`;
}

/** Roles are named because a phone lays the rows out as blocks, which would make browsers forget them. */
function tableOf({ rows, firstRowAsHeader, columns }) {
  const texts = rows.map(({ cells }) => cells.map(({ items }) => items[0]?.text ?? ''));
  const [head, ...rest] = firstRowAsHeader ? texts : [undefined, ...texts];
  return html`
    <table role="table" class="table" data-reflow=${Math.max(columns.length, texts[0].length) > 2}>
      ${head ? html`<thead role="rowgroup"><tr role="row">${head.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>` : ''}
      <tbody role="rowgroup">
        ${rest.map((cells) => html`<tr role="row">${cells.map((text, index) => html`<td role="cell" data-label=${head?.[index] || nothing}>${text}</td>`)}</tr>`)}
      </tbody>
    </table>`;
}

/**
 * A link of a Screen: inside the app, or out of it in a tab of its own that knows nothing of us.
 * @param {string} url @param {string} appId @param {string} kind @param {unknown} content
 */
export function anchor(url, appId, kind, content) {
  const inside = addressOf(url, appId);
  if (inside) return html`<a class=${kind} href=${inside}>${content}</a>`;
  return html`<a class=${kind} href=${url} target="_blank" rel="noopener noreferrer external">${content}
    <span class="external">${icon('external')}<span class="visually-hidden">${t('link.external', { host: new URL(url).host })}</span></span></a>`;
}
