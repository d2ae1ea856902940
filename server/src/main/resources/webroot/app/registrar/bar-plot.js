import { svg } from 'lit';

const WIDTH = 360;
const ROW = 38;
const ROOM = WIDTH - 64;
const LONGEST = 46;

/**
 * Bars with their names above and their figures behind, the longest as wide as there is room. What it shows stands in the table beside it
 * too, so one sentence is enough for who does not see it.
 * @param {{name: string, size: number, shown: string}[]} bars @param {string} label
 */
export function barPlot(bars, label) {
  const most = Math.max(1, ...bars.map(({ size }) => size));
  return svg`<svg class="bar-plot" role="img" aria-label=${label} viewBox=${`0 0 ${WIDTH} ${bars.length * ROW}`}>
    ${bars.map((bar, at) => row(bar, at * ROW, Math.max(1, (ROOM * bar.size) / most)))}</svg>`;
}

function row({ name, shown }, top, length) {
  return svg`<text x="0" y=${top + 13}>${name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name}</text>
    <rect x="0" y=${top + 18} width=${length} height="13" rx="2"></rect>
    <text class="figure" x=${length + 6} y=${top + 29}>${shown}</text>`;
}
