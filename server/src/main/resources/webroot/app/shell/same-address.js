import { reload } from '../core/router.js';

/** A link to where one is already means: show it anew; the browser would do nothing. @param {Event} event */
export function sameAddress(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.getAttribute('href') !== (location.hash || '#/')) return;
  event.preventDefault();
  reload();
}
