import { me } from '../core/api.js';

/**
 * Drafts of one author in this browser, as far as the server does not have them. Whoever signs in here next does not
 * see them.
 */
export class Shelf {
  #mine;

  /** @param {'draft' | 'template'} [kind] notices, or templates on their way */
  constructor(kind = 'draft') {
    this.#mine = `satuwarga.${kind}.${me().id}.`;
  }

  /** @param {string} name @param {unknown} words */
  put(name, words) {
    try {
      localStorage.setItem(this.#mine + name, JSON.stringify(words));
    } catch {
      // This browser has no room: the server is asked all the same.
    }
  }

  /** @param {string} name */
  find(name) {
    return JSON.parse(localStorage.getItem(this.#mine + name) ?? 'null') ?? undefined;
  }

  /** @param {string} name */
  drop(name) {
    localStorage.removeItem(this.#mine + name);
  }

  /** @returns {{name: string, words: any}[]} */
  list() {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.#mine)).map((key) => {
      const name = key.slice(this.#mine.length);
      return { name, words: this.find(name) };
    });
  }
}
