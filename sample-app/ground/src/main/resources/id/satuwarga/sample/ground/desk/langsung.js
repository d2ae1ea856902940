// Keeps what stands in [data-live] as new as the address it names; the words are the page's own.
const PAUSE = 1000;
// When something came, more may be about to: an earthquake is no single caller.
const PAUSE_AFTER_NEWS = 250;
const PATIENCE = 5000;

const live = document.querySelector('[data-live]');
const news = document.querySelector('[data-live-news]');
const trouble = document.querySelector('[data-live-trouble]');
const sound = document.querySelector('[data-live-sound]');
const title = document.title;
let shown = '';
let ears;

/** @returns {Map<string, string>} what is to be read out when it is new, by what it is about */
const fresh = () => new Map([...live.querySelectorAll('[data-fresh]')].map((e) => [e.id, e.dataset.fresh]));

/** @returns {boolean} whether there is something that was not there before */
function replace(html) {
  const before = fresh();
  const focused = document.activeElement?.id;
  live.innerHTML = html;
  if (focused) document.getElementById(focused)?.focus();
  const added = [...fresh()].filter(([id]) => !before.has(id)).map(([, words]) => words);
  if (shown && added.length) news.textContent = added.join('. ');
  shown = html;
  return added.length > 0;
}

function call() {
  const waiting = live.querySelectorAll('[data-fresh]').length;
  document.title = waiting ? `(${waiting}) ${title}` : title;
  if (!waiting || !sound?.checked) return;
  ears ??= new AudioContext();
  const tone = ears.createOscillator();
  tone.frequency.value = 880;
  tone.connect(ears.destination);
  tone.start();
  tone.stop(ears.currentTime + 0.25);
}

function tell(words) {
  if (trouble.textContent !== words) trouble.textContent = words;
  trouble.hidden = !words;
}

async function look() {
  let pause = PAUSE;
  try {
    const answer = await fetch(live.dataset.live, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 401) {
      tell(live.dataset.ended);
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const html = await answer.text();
    if (html !== shown && replace(html)) pause = PAUSE_AFTER_NEWS;
    tell('');
  } catch {
    tell(live.dataset.lost);
  }
  call();
  setTimeout(look, pause);
}

if (live) look();
