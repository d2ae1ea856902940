import { html, svg } from 'lit';

/** Icons of our own: lines on a grid of 24, drawn in the colour of the text around them. */
const SHAPES = {
  // categories
  complaints: svg`<path d="M4 5.5h16v10.5h-8.5L7 20v-4H4z"/><path d="M12 8.2v3.4M12 13.6v.2"/>`,
  safety: svg`<path d="M12 3.5 5 6.2v5.3c0 4.2 2.9 7.3 7 9 4.1-1.7 7-4.8 7-9V6.2z"/><path d="m9.2 11.8 2 2 3.8-4"/>`,
  population: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><circle cx="8.8" cy="10.7" r="1.9"/><path d="M5.9 15.6c.6-1.5 1.7-2.2 2.9-2.2s2.3.7 2.9 2.2M14.3 10h3.4M14.3 13.6h3.4"/>`,
  health: svg`<path d="M12 20s-7.5-4.4-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.6-7.5 10-7.5 10z"/><path d="M12 10v5M9.5 12.5h5"/>`,
  education: svg`<path d="M12 6.5C10 5 7.3 4.5 4 4.7v13c3.3-.2 6 .3 8 1.8 2-1.5 4.7-2 8-1.8v-13c-3.3-.2-6 .3-8 1.8z"/><path d="M12 6.5v13"/>`,
  social: svg`<circle cx="8" cy="8" r="2.7"/><circle cx="16.5" cy="9" r="2.2"/><path d="M3.5 18.5c.3-3.5 2-5.3 4.5-5.3s4.2 1.8 4.5 5.3zM15 13.6c3.2-.8 5.2 1 5.5 4.9h-5"/>`,
  transport: svg`<path d="M5 15.5V7.2C5 5.6 6.2 4.5 7.8 4.5h8.4c1.6 0 2.8 1.1 2.8 2.7v8.3z"/><path d="M5 11.5h14M8 13.6v.1M16 13.6v.1M7 15.5V18M17 15.5V18"/>`,
  planning: svg`<path d="M4 7l5-2 6 2 5-2v12l-5 2-6-2-5 2z"/><path d="M9 5v12M15 7v12"/>`,
  taxes: svg`<path d="M6 3.8h12v16.4l-2.4-1.5-1.8 1.5-1.8-1.5-1.8 1.5-1.8-1.5L6 20.2z"/><path d="M9.2 8.5h5.6M9.2 12h5.6"/>`,
  land: svg`<path d="M4 19.5h16M6 19.5v-8l6-5 6 5v8"/><path d="M10 19.5v-5h4v5"/>`,
  work: svg`<rect x="3.5" y="8" width="17" height="11" rx="2"/><path d="M9 8V6.5C9 5.7 9.7 5 10.5 5h3c.8 0 1.5.7 1.5 1.5V8M3.5 13h17"/>`,
  other: svg`<rect x="4.5" y="4.5" width="6" height="6" rx="1.5"/><rect x="13.5" y="4.5" width="6" height="6" rx="1.5"/><rect x="4.5" y="13.5" width="6" height="6" rx="1.5"/><rect x="13.5" y="13.5" width="6" height="6" rx="1.5"/>`,
  // the app itself
  home: svg`<path d="m4 11 8-6.5 8 6.5"/><path d="M6 9.7V19h12V9.7M10 19v-5h4v5"/>`,
  inbox: svg`<path d="M4 13.5 6.5 5.5h11L20 13.5v5H4z"/><path d="M4 13.5h4.5l1.2 2.3h4.6l1.2-2.3H20"/>`,
  eye: svg`<path d="M2.8 12S6 6 12 6s9.2 6 9.2 6-3.2 6-9.2 6-9.2-6-9.2-6z"/><circle cx="12" cy="12" r="2.6"/>`,
  person: svg`<circle cx="12" cy="8.3" r="3.7"/><path d="M4.8 20c.6-4.3 3.4-6.3 7.2-6.3s6.6 2 7.2 6.3"/>`,
  close: svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6"/><path d="m15.3 15.3 4.7 4.7"/>`,
  place: svg`<path d="M12 20.5s-6.5-5.7-6.5-10.7a6.5 6.5 0 0 1 13 0c0 5-6.5 10.7-6.5 10.7z"/><circle cx="12" cy="9.8" r="2.3"/>`,
  target: svg`<circle cx="12" cy="12" r="6.5"/><circle cx="12" cy="12" r="1.5"/><path d="M12 2.8v2.7M12 18.5v2.7M2.8 12h2.7M18.5 12h2.7"/>`,
  chevron: svg`<path d="m9.5 6 6 6-6 6"/>`,
  back: svg`<path d="M19.5 12h-15M10.5 6l-6 6 6 6"/>`,
  check: svg`<path d="m5 12.7 4.5 4.5L19 7.5"/>`,
  alert: svg`<path d="M12 4.3 21 19.7H3z"/><path d="M12 10v4.2M12 16.7v.2"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.2"/>`,
  pause: svg`<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  'cloud-off': svg`<path d="M7 18.5h10a4 4 0 0 0 1.5-7.7A6 6 0 0 0 8.3 7.6M6.3 10A4.3 4.3 0 0 0 7 18.5M4 4l16 16"/>`,
  lock: svg`<rect x="5.5" y="10.5" width="13" height="9" rx="2"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2"/>`,
  trash: svg`<path d="M5 7h14M9.5 7V4.8h5V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`,
  camera: svg`<path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13.2" r="3.2"/>`,
  file: svg`<path d="M6.5 3.5h7l4 4v13h-11z"/><path d="M13.5 3.5v4h4M9.5 12h5M9.5 15.5h5"/>`,
  external: svg`<path d="M13.5 4.5h6v6M19 5l-8.5 8.5M17 13.5V19H5V7h5.5"/>`,
  bell: svg`<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4"/>`,
  download: svg`<path d="M12 4v11M7.5 10.8 12 15.3l4.5-4.5M5 19.5h14"/>`,
  phone: svg`<rect x="7" y="3.5" width="10" height="17" rx="2"/><path d="M11 17.7h2"/>`,
  building: svg`<path d="M4 20h16M5.5 20V9.5h13V20M4 9.5l8-5 8 5M9 12.5v4.5M12 12.5v4.5M15 12.5v4.5"/>`,
  door: svg`<path d="M6.5 20.5V9.5a5.5 5.5 0 0 1 11 0v11M4 20.5h16"/><path d="M14.2 13.5v.2"/>`,
};

/** Names that the manifest and the contract use for one category. */
const SAME = { social_aid: 'social', vehicle: 'transport', tax: 'taxes' };

/** @param {string} name @returns {string} */
export const categoryIcon = (name) => (name in SAME ? SAME[name] : name in SHAPES ? name : 'other');

/** @param {string} name decoration only: the words beside it say the same */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none"
    stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${SHAPES[name] ?? SHAPES.other}</svg>`;
}
