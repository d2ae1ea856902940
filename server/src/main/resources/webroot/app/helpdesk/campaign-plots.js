import { html, svg } from 'lit';
import { dateTime, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';

/** @typedef {{from: string, until: string, handed_over?: number, receipts?: number, opened?: number}} Stretch */

const SERIES = ['handed_over', 'receipts', 'opened'];
const [WIDTH, TALL, MOST_BARS] = [600, 200, 12];

/** What a list grows to, from nothing. @param {Stretch[]} pace @param {string} name */
export function grown(pace, name) {
  let sum = 0;
  return pace.map((stretch) => (sum += stretch[name] ?? 0));
}

/** How it went in the course of time: a plot, and the same as a table. @param {Stretch[]} [pace] */
export function pacePlot(pace = []) {
  const shown = SERIES.filter((name) => pace.some((stretch) => stretch[name] !== undefined));
  if (!shown.length) return html`<section aria-labelledby="pace" data-testid="pace"><h3 id="pace">${t('desk.pace')}</h3><p class="hint">${t('desk.pace.few')}</p></section>`;
  return html`<section aria-labelledby="pace" data-testid="pace"><h3 id="pace">${t('desk.pace')}</h3>
    <ul class="plot-key plain">${shown.map((name) => html`<li data-series=${name}><svg viewBox="0 0 32 8" aria-hidden="true"><line x1="0" x2="32" y1="4" y2="4"></line></svg>${t(`desk.pace.${name}`)}</li>`)}</ul>
    ${lines(pace, shown)}
    <details class="tree-fold"><summary>${t('desk.pace.table')}</summary>
      <table class="table" data-reflow="true" aria-label=${t('desk.pace')}><thead><tr><th scope="col">${t('desk.pace.until')}</th>${shown.map((name) => html`<th scope="col">${t(`desk.pace.${name}`)}</th>`)}</tr></thead>
        <tbody>${pace.map((stretch) => html`<tr><td data-label=${t('desk.pace.until')}>${dateTime(stretch.until)}</td>
          ${shown.map((name) => html`<td data-label=${t(`desk.pace.${name}`)}>${decimal(stretch[name] ?? 0)}</td>`)}</tr>`)}</tbody></table></details></section>`;
}

/** Words stand beside the drawing, not in it: they keep their size on a phone. */
function lines(pace, shown) {
  const [first, last] = [Date.parse(pace[0].from), Date.parse(pace.at(-1).until)];
  const sums = Object.fromEntries(shown.map((name) => [name, grown(pace, name)]));
  const most = Math.max(1, ...shown.map((name) => sums[name].at(-1)));
  const x = (at) => ((Date.parse(at) - first) / Math.max(1, last - first)) * WIDTH;
  const y = (amount) => TALL - (amount / most) * (TALL - 2) - 1;
  const path = (name) => [`0,${y(0)}`, ...pace.map((stretch, at) => `${x(stretch.until)},${y(sums[name][at])}`)].join(' ');
  const title = shown.map((name) => `${t(`desk.pace.${name}`)}: ${decimal(sums[name].at(-1))}`).join(', ');
  return html`<p class="plot-most">${decimal(most)}</p>
    <svg class="plot" viewBox="0 0 ${WIDTH} ${TALL}" preserveAspectRatio="none" role="img" aria-label=${`${t('desk.pace')}. ${title}`}>
      ${shown.map((name) => svg`<polyline data-series=${name} points=${path(name)}></polyline>`)}</svg>
    <p class="plot-ends"><span>${dateTime(pace[0].from)}</span><span>${dateTime(pace.at(-1).until)}</span></p>`;
}

/** Who of each territory has opened it, and how many phones showed it; all of them stand in the table below. @param {{code: string, name: string, audience: number, opened: number, receipts?: number}[]} territories */
export function territoryPlot(territories) {
  const largest = [...territories].sort((one, other) => other.audience - one.audience).slice(0, MOST_BARS);
  const most = Math.max(1, ...largest.map(({ audience, opened, receipts = 0 }) => Math.max(audience, opened, receipts)));
  const wide = (amount) => (amount / most) * WIDTH;
  const words = ({ name, audience, opened, receipts }) => t(receipts === undefined ? 'desk.plot.territory' : 'desk.plot.phones', { name, audience: decimal(audience), opened: decimal(opened), phones: decimal(receipts ?? 0) });
  return html`<ul class="plot-rows plain" data-testid="territory-plot" aria-label=${t('desk.plot')}>${largest.map((one) => html`<li>${words(one)}
    <svg viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" aria-hidden="true"><rect class="plot-all" y="1" height="10" width=${wide(one.audience)}></rect>
      <rect class="plot-opened" y="1" height="10" width=${wide(one.opened)}></rect>
      ${one.receipts === undefined ? '' : svg`<line class="plot-phones" x1=${wide(one.receipts)} x2=${wide(one.receipts)} y1="0" y2="12"></line>`}</svg></li>`)}</ul>`;
}
