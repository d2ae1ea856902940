import { asProblem } from '../core/problem.js';
import { Signal } from '../core/signal.js';

const PAUSE = 700;
const AGAIN = 4_000;

/**
 * Keeps a draft on the server while somebody types: a moment after the last key, one save at a time, the newest words
 * last. What the server does not have yet stands in this browser too, so that no word is lost when the browser is
 * killed or the session ends in the middle.
 * @template T
 */
export class Autosave {
  /** @type {Signal<{state: 'saved' | 'here' | 'waiting' | 'saving' | 'failed', problem?: import('../core/problem.js').Problem}>} */
  facts = new Signal({ state: 'saved' });
  #timer;
  #running;
  #words;

  /**
   * @param {import('./shelf.js').Shelf} shelf
   * @param {string} name of the draft on the shelf
   * @param {(words: T) => Promise<boolean>} save false when the server cannot take the words yet
   */
  constructor(shelf, name, save) {
    this.shelf = shelf;
    this.name = name;
    this.save = save;
  }

  /** The draft has got its id. @param {string} name */
  rename(name) {
    this.shelf.drop(this.name);
    this.name = name;
    if (this.#words !== undefined) this.shelf.put(name, this.#words);
  }

  /** @param {T} words all of them */
  changed(words) {
    this.#words = words;
    this.shelf.put(this.name, words);
    this.facts.set({ state: 'waiting' });
    this.#soon(PAUSE);
  }

  /** The words are not wanted any more. */
  drop() {
    clearTimeout(this.#timer);
    this.#words = undefined;
    this.facts.set({ state: 'saved' });
  }

  /** Saves what waits; over when nothing waits any more. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#running || this.#words !== undefined) {
      this.#running ??= this.#send().finally(() => (this.#running = undefined));
      await this.#running;
    }
  }

  /** The page is left: one last try. */
  leave() {
    this.left = true;
    this.flush().catch(() => {});
  }

  #soon(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush().catch(() => {}), pause);
  }

  async #send() {
    const words = this.#words;
    this.facts.set({ state: 'saving' });
    try {
      const there = await this.save(words);
      if (this.#words !== words) return;
      this.#words = undefined;
      if (there) this.shelf.drop(this.name);
      this.facts.set({ state: there ? 'saved' : 'here' });
    } catch (error) {
      const problem = asProblem(error);
      this.facts.set({ state: 'failed', problem });
      const passing = problem.outcomeUnknown || problem.status >= 500 || problem.status === 429;
      if (passing && !this.left) this.#soon(AGAIN);
      throw problem;
    }
  }
}
