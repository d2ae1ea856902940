import { asProblem, problemOf } from './problem.js';
import { accessToken } from './session.js';
import { address, headersOf } from './transport.js';

/** The server says something at least every quarter of a minute; longer silence is a dead line. */
const SILENCE = 60_000;

/**
 * Server-sent events read by fetch, because EventSource sends no bearer. Reconnects with growing, jittered pauses,
 * asks for what it missed by Last-Event-ID, and drops ids it has seen; a reset may also set the count back.
 */
export class EventStream {
  #closed = new AbortController();
  #lastId = 0;
  #failures = 0;

  /**
   * @param {string} path
   * @param {{onEvent: (name: string, data: any, id: number) => void, onState: (live: boolean) => void}} listener
   */
  constructor(path, listener) {
    this.path = path;
    this.listener = listener;
  }

  /** @param {number} [lastId] events up to this one are known */
  open(lastId = 0) {
    this.#lastId = lastId;
    this.#run();
    return this;
  }

  close() {
    this.#closed.abort();
  }

  async #run() {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      try {
        await this.#connect(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (asProblem(error).signedOut) break;
      }
      this.listener.onState(false);
      await this.#pause(signal);
    }
    this.listener.onState(false);
  }

  async #connect(signal) {
    let token = await accessToken();
    let response = await this.#request(token, signal);
    if (response.status === 401) {
      token = await accessToken(token);
      response = await this.#request(token, signal);
    }
    if (!response.ok) throw await problemOf(response);
    this.#failures = 0;
    this.listener.onState(true);
    await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  #request(token, signal) {
    const headers = headersOf({ token, accept: 'text/event-stream' });
    headers['Last-Event-ID'] = String(this.#lastId);
    return fetch(address(this.path), { headers, signal, cache: 'no-store' });
  }

  async #read(reader) {
    let rest = '';
    for (;;) {
      const { value, done } = await soon(reader);
      if (done) return;
      const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) this.#event(block);
    }
  }

  #event(block) {
    const fields = { event: 'message', data: [], id: '' };
    for (const line of block.split('\n')) {
      const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (name === 'data') fields.data.push(value);
      else if (name === 'event' || name === 'id') fields[name] = value;
    }
    if (!fields.data.length) return;
    const id = Number(fields.id) || 0;
    if (id && id <= this.#lastId && fields.event !== 'reset') return;
    if (id) this.#lastId = id;
    this.listener.onEvent(fields.event, JSON.parse(fields.data.join('\n')), id);
  }

  #pause(signal) {
    this.#failures += 1;
    const most = Math.min(30_000, 500 * 2 ** this.#failures);
    const wait = most / 2 + Math.random() * (most / 2);
    return new Promise((resume) => {
      const timer = setTimeout(resume, wait);
      addEventListener('online', () => (clearTimeout(timer), resume()), { once: true, signal });
      signal.addEventListener('abort', resume, { once: true });
    });
  }
}

/** @param {ReadableStreamDefaultReader<string>} reader what it reads next, or the end when nothing comes */
async function soon(reader) {
  const timer = setTimeout(() => reader.cancel().catch(() => {}), SILENCE);
  try {
    return await reader.read();
  } finally {
    clearTimeout(timer);
  }
}
