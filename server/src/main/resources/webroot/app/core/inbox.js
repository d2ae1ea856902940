import { announce } from '../ui/announcer.js';
import { command, get } from './api.js';
import { session } from './session.js';
import { Signal } from './signal.js';
import { EventStream } from './stream.js';

/**
 * What the inbox holds, kept live for badge, list and toast.
 * @typedef {{items: import('./types.js').InboxItem[], unread: number, cursor?: string, live: boolean,
 *   state: 'loading' | 'ready' | 'failed', problem?: import('./problem.js').Problem}} InboxFacts
 */

const NOTHING = { items: [], unread: 0, live: false, state: 'loading' };

/** @type {Signal<InboxFacts>} */
export const inbox = new Signal(NOTHING);

/** @type {Signal<import('./types.js').InboxItem | undefined>} the notice that has just come in */
export const arrival = new Signal(undefined);

/** @type {EventStream | undefined} */
let stream;
let owner = '';

session.subscribe(({ state, me }) => {
  const now = state === 'signed-in' ? me.id : '';
  if (now === owner) return;
  owner = now;
  stream?.close();
  stream = undefined;
  inbox.set(NOTHING);
  arrival.set(undefined);
  if (owner) startInbox();
});

/** Loads the first page, then follows the stream from where the page ends. */
export async function startInbox() {
  const mine = owner;
  inbox.set({ ...inbox.value, state: 'loading', problem: undefined });
  try {
    const fresh = await newest();
    if (mine !== owner) return;
    patch({ ...fresh, state: 'ready' });
    stream?.close();
    const last = fresh.items.reduce((most, item) => Math.max(most, item.seq), 0);
    stream = new EventStream('/v1/inbox/stream', { onEvent: follow, onState: (live) => patch({ live }) }).open(last);
  } catch (problem) {
    if (mine === owner) patch({ state: 'failed', problem });
  }
}

export async function loadOlder() {
  const page = await get('/v1/inbox', { limit: 30, cursor: inbox.value.cursor });
  const known = new Set(inbox.value.items.map((item) => item.notice_id));
  const older = page.items.filter((item) => !known.has(item.notice_id));
  patch({ items: [...inbox.value.items, ...older], cursor: page.next_cursor });
}

/** @param {string} noticeId */
export async function markRead(noticeId) {
  await command('PUT', `/v1/inbox/${noticeId}/read`);
  setRead(noticeId);
  await recount();
}

/** @param {string} noticeId */
export async function removeNotice(noticeId) {
  await command('DELETE', `/v1/inbox/${noticeId}`);
  drop(noticeId);
  await recount();
}

/** What was done with notices here. @param {string} act @param {string[]} ids */
export async function settle(act, ids) {
  if (act === 'restore') {
    await listAnew();
    return;
  }
  ids.forEach({ read: setRead, done: setDone }[act] ?? drop);
  await recount();
}

function follow(name, data) {
  if (name === 'reset' || name === 'restored') {
    listAnew();
    return;
  }
  if (name === 'item' && !data.archived) receive(data);
  else if (name === 'read') setRead(data.notice_id);
  else if (name === 'done') setDone(data.notice_id);
  else if (name === 'deleted' || name === 'archived') drop(data.notice_id);
  recount().catch(() => {});
}

/** Too much happened while nobody listened: what is shown is replaced, the stream goes on. */
async function listAnew() {
  const mine = owner;
  try {
    const fresh = await newest();
    if (mine === owner) patch({ ...fresh, state: 'ready', problem: undefined });
  } catch (problem) {
    if (mine === owner) patch({ state: 'failed', problem });
  }
}

async function newest() {
  const [page, count] = await Promise.all([get('/v1/inbox', { limit: 30 }), get('/v1/inbox/unread-count')]);
  return { items: page.items, cursor: page.next_cursor, unread: count.unread };
}

/** @param {import('./types.js').InboxItem} item */
function receive(item) {
  if (inbox.value.items.some((known) => known.notice_id === item.notice_id)) {
    patch({ items: inbox.value.items.map((known) => (known.notice_id === item.notice_id ? item : known)) });
    return;
  }
  patch({ items: [item, ...inbox.value.items].sort((a, b) => b.seq - a.seq) });
  if (item.read) return;
  arrival.set(item);
  announce('notice.arrived', { subject: item.subject, sender: item.sender });
}

function setRead(noticeId) {
  patch({ items: inbox.value.items.map((item) => (item.notice_id === noticeId ? { ...item, read: true } : item)) });
}

/** When exactly, the notice itself says. */
function setDone(noticeId) {
  patch({ items: inbox.value.items.map((item) => (item.notice_id === noticeId ? { ...item, done_at: item.done_at ?? new Date().toISOString() } : item)) });
}

function drop(noticeId) {
  patch({ items: inbox.value.items.filter((item) => item.notice_id !== noticeId) });
  if (arrival.value?.notice_id === noticeId) arrival.set(undefined);
}

async function recount() {
  patch({ unread: (await get('/v1/inbox/unread-count')).unread });
}

function patch(change) {
  inbox.set({ ...inbox.value, ...change });
}
