/**
 * A strict JSON reader for what an OPD sends: JSON.parse takes a member named twice and any depth, so two readers
 * of one text could show different things. Objects come without a prototype.
 */

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\n\r]*/y;
const WORDS = [['true', true], ['false', false], ['null', null]];

class Reader {
  at = 0;

  constructor(text, depth) {
    this.text = text;
    this.left = depth;
  }

  whole() {
    const value = this.value();
    this.blank();
    if (this.at !== this.text.length) this.stop('text after the end');
    return value;
  }

  value() {
    this.blank();
    const first = this.text[this.at];
    if (first === '{') return this.nested(() => this.object());
    if (first === '[') return this.nested(() => this.array());
    if (first === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  nested(read) {
    if (this.left === 0) this.stop('nested too deep');
    this.left -= 1;
    this.at += 1;
    const value = read();
    this.left += 1;
    return value;
  }

  object() {
    const object = Object.create(null);
    if (this.take('}')) return object;
    do {
      this.blank();
      const name = this.string();
      if (name in object) this.stop('a member stands twice');
      if (!this.take(':')) this.stop('a colon is missing');
      object[name] = this.value();
    } while (this.take(','));
    if (!this.take('}')) this.stop('a brace is missing');
    return object;
  }

  array() {
    const array = [];
    if (this.take(']')) return array;
    do array.push(this.value());
    while (this.take(','));
    if (!this.take(']')) this.stop('a bracket is missing');
    return array;
  }

  string() {
    const start = this.at;
    if (this.text[start] !== '"') this.stop('a string is missing');
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) this.stop('a string without end');
    this.at = end + 1;
    const value = JSON.parse(this.text.slice(start, end + 1));
    if (/\p{Surrogate}/u.test(value)) this.stop('half of a character');
    return value;
  }

  number() {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (!found) this.stop('no value');
    this.at = NUMBER.lastIndex;
    const value = Number(found[0]);
    if (!Number.isFinite(value)) this.stop('a number too large');
    return value;
  }

  take(sign) {
    this.blank();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  blank() {
    BLANK.lastIndex = this.at;
    BLANK.exec(this.text);
    this.at = BLANK.lastIndex;
  }

  stop(why) {
    throw new SyntaxError(`${why} at ${this.at}`);
  }
}

/**
 * @param {string} text
 * @param {number} [depth] how deep objects and arrays may nest
 * @returns {unknown}
 * @throws {SyntaxError}
 */
export function readJson(text, depth = 32) {
  return new Reader(text, depth).whole();
}
