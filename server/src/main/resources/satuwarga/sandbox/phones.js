// Shows what the stand-in for FCM took for each phone, once, and says so as an app would.
const template = document.getElementById('notification');
const shown = new Set();

function say(phone, notice, state) {
  return fetch('/sandbox/phones/receipts', {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone, notice_id: notice, state }),
  });
}

/** Where a tap leads: the page of the service, else the notice itself. */
function address({ route, notice_id: notice }) {
  const prefix = 'satuwarga://apps/';
  const place = route?.startsWith(prefix) ? `apps/${route.slice(prefix.length)}` : `inbox/${notice}`;
  return `${document.body.dataset.app}/#/${place}`;
}

function show(told) {
  const key = `${told.phone} ${told.notice_id}`;
  const list = document.querySelector(`[data-phone="${CSS.escape(told.phone)}"] .notifications`);
  if (shown.has(key) || !list) return;
  shown.add(key);
  const item = template.content.firstElementChild.cloneNode(true);
  const link = item.querySelector('a');
  const state = item.querySelector('.state');
  item.dataset.notice = told.notice_id;
  item.querySelector('.title').textContent = told.title;
  link.href = address(told);
  link.addEventListener('click', () => {
    state.textContent = state.dataset.opened;
    say(told.phone, told.notice_id, 'opened');
  });
  list.prepend(item);
  say(told.phone, told.notice_id, 'delivered');
}

new EventSource('/sandbox/phones/stream').addEventListener('notification', event => show(JSON.parse(event.data)));
