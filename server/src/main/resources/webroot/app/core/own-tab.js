/**
 * A session of this tab alone, beside the one of the browser: two people at one screen, as an approver beside an author
 * in a sandbox. It takes no cookie and leaves none, so it ends with the access token or when the tab is loaded anew.
 */
const KEPT = 'satuwarga.own-tab';

/** This tab has just been opened for a session of its own. */
export const ownTabOpened = new URLSearchParams(location.search).get('session') === 'tab';

if (ownTabOpened) {
  sessionStorage.setItem(KEPT, '1');
  history.replaceState(null, '', location.pathname + location.hash);
}

export const ownTab = sessionStorage.getItem(KEPT) === '1';

/** @param {string} path and hash of the page that the new tab shows */
export const ownTabAddress = (path) => path.replace(/^([^?#]*)(#.*)?$/, '$1?session=tab$2');
