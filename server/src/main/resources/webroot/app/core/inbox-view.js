import { asProblem } from './problem.js';
import { command, get } from './api.js';
import { inbox, settle } from './inbox.js';
import { session } from './session.js';
import { Signal } from './signal.js';

/**
 * What of the inbox somebody wants to see. As long as they want all of it, the live inbox is what they see.
 * @typedef {'inbox' | 'unread' | 'archived'} Box
 * @typedef {{box: Box, q: string, opd: string, category: string, items: import('./types.js').InboxItem[], cursor?: string,
 *   state: 'live' | 'loading' | 'ready' | 'failed', problem?: import('./problem.js').Problem}} View
 */

/** @type {View} */
const ALL = { box: 'inbox', q: '', opd: '', category: '', items: [], state: 'live' };

/** @type {Signal<View>} */
export const view = new Signal(ALL);

let owner = '';
let asked = 0;

session.subscribe(({ state, me }) => {
  const now = state === 'signed-in' ? me.id : '';
  if (now !== owner) view.set(ALL);
  owner = now;
});

/** Shows something else. @param {Partial<View>} [change] nothing: the same anew */
export async function look(change = {}) {
  const wanted = { ...view.value, ...change, problem: undefined };
  const mine = ++asked;
  if (wanted.box === 'inbox' && !wanted.q && !wanted.opd && !wanted.category) {
    view.set({ ...ALL });
    return;
  }
  view.set({ ...wanted, items: shown().items, cursor: undefined, state: 'loading' });
  try {
    const page = await find(wanted);
    if (mine === asked) view.set({ ...wanted, items: page.items, cursor: page.next_cursor, state: 'ready' });
  } catch (problem) {
    if (mine === asked) view.set({ ...wanted, state: 'failed', problem: asProblem(problem) });
  }
}

export async function lookFurther() {
  const mine = asked;
  const page = await find(view.value, view.value.cursor);
  if (mine !== asked) return;
  view.set({ ...view.value, items: [...view.value.items, ...page.items], cursor: page.next_cursor });
}

function find({ box, q, opd, category }, cursor) {
  const only = { unread: box === 'unread' || undefined, archived: box === 'archived' || undefined };
  return get('/v1/inbox', { ...only, q: q || undefined, opd: opd || undefined, category: category || undefined, limit: 30, cursor });
}

/**
 * Does one thing with many; in portions that the server takes. Answers how many were there.
 * @param {'read' | 'archive' | 'restore' | 'delete' | 'done'} act @param {string[]} ids
 */
export async function act(act, ids) {
  let done = 0;
  for (let from = 0; from < ids.length; from += 100) {
    const { items } = await command('POST', '/v1/inbox/acts', { act, notice_ids: ids.slice(from, from + 100) });
    done += items.filter(({ result }) => result === 'done').length;
  }
  await settle(act, ids);
  if (view.value.state === 'ready') {
    const changed = new Set(ids);
    const kept = act === 'done' || (act === 'read' && view.value.box !== 'unread');
    const marked = act === 'done' ? { done_at: new Date().toISOString() } : { read: true };
    const items = view.value.items
      .filter(({ notice_id: id }) => kept || !changed.has(id))
      .map((item) => (changed.has(item.notice_id) ? { ...item, ...marked } : item));
    view.set({ ...view.value, items });
  }
  return done;
}

/** What is on the screen. */
export function shown() {
  const { state, problem, items, cursor } = view.value.state === 'live' ? inbox.value : view.value;
  return { state, problem, items, cursor };
}
