import { call } from '../core/api.js';
import { Problem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { parseAnswer } from './parse.js';

/** The contract this host speaks: the elements it can show and the two calls it knows. */
const CONTRACT = 1;
const DEADLINE = 25_000;
const MOST_TRIES = 12;

/**
 * A citizen's stay in one mini-app. An action keeps its id until its outcome is known, so that trying again is safe.
 * @typedef {{id: string, name: string, data: any, inputs: any, state?: string}} Press
 */
export class Visit {
  /** @type {Press | undefined} sent, and nobody knows yet what became of it */
  pending = undefined;

  /** @type {string | undefined} what the Screen that is shown wants back with the next press */
  state = undefined;

  /** @param {string} appId */
  constructor(appId) {
    this.appId = appId;
    this.id = '';
    this.page = '/';
    this.operator = undefined;
    /** Was a press answered? Only then is there something to judge. */
    this.used = false;
  }

  /** @param {string} page @param {Record<string, string>} params @param {AbortSignal} signal */
  async open(page, params, signal) {
    const body = { app_id: this.appId, page, params, contract: CONTRACT };
    const { answer, screen } = await exchange('/v1/visits', body, signal);
    this.id = answer.visit_id;
    this.operator = answer.operator;
    this.page = screen.page ?? page;
    this.state = screen.state;
    this.pending = undefined;
    this.used = false;
    return screen;
  }

  /** @param {{name: string, data: any, inputs: any}} press @param {AbortSignal} signal */
  act({ name, data, inputs }, signal) {
    this.pending = { id: uuid(), name, data, inputs, state: this.state };
    return this.retry(signal);
  }

  /** Sends the pending action (again), under the id it has. @param {AbortSignal} signal */
  async retry(signal) {
    try {
      const { screen } = await this.#whenFree(signal);
      this.pending = undefined;
      this.used = true;
      this.page = screen.page ?? this.page;
      this.state = screen.state;
      return screen;
    } catch (error) {
      if (!keepsPending(error)) this.pending = undefined;
      throw error;
    }
  }

  /** While the first sending of an action is still being worked on, the second waits for it. @param {AbortSignal} signal */
  async #whenFree(signal) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await exchange(`/v1/visits/${this.id}/actions`, this.pending, signal);
      } catch (error) {
        if (error.code !== 'request-in-progress' || tries === MOST_TRIES || signal.aborted) throw error;
        await new Promise((resume) => setTimeout(resume, (error.retryAfter ?? 1) * 1000));
      }
    }
  }
}

/** Consent is asked for before anything is done: the same press goes on after it. */
function keepsPending(error) {
  return error instanceof Problem && (error.outcomeUnknown || error.code === 'consent-required');
}

async function exchange(path, body, signal) {
  const response = await call('POST', path, { body, signal, timeout: DEADLINE });
  const text = await response.text();
  try {
    return parseAnswer(text);
  } catch (refused) {
    console.warn(`Screen refused: ${refused.message}`);
    throw new Problem({ code: 'service-answer-invalid', requestId: response.headers.get('X-Request-Id') ?? undefined });
  }
}
