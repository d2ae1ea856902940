import { list, matching, object, record, refuse } from './shapes.js';

/** What travels beside what is shown: the state of the next act and, never meant for a host, changes of storage. */

const MOST_SEALED = 6_000;
const MOST_VALUE = 4_096;
const MOST_ALL = 16_384;
const MOST_KEYS = 50;
// eslint-disable-next-line no-control-regex
const NO_NUL = /^[^\u0000]*$/;

const bytes = (text) => new TextEncoder().encode(text).length;
const key = matching(/^[a-z0-9._-]{1,64}$/);

/** Opaque: kept and sent back untouched. @type {import('./shapes.js').Judge} */
export const carriedState = (value, at) => whole(matching(NO_NUL, MOST_SEALED)(value, at), at);

/** @type {import('./shapes.js').Judge} */
const entries = (value, at) => {
  const all = Object.entries(object(value, at));
  if (all.length > MOST_KEYS) refuse(at, `more than ${MOST_KEYS} keys`);
  let sum = 0;
  for (const [name, content] of all) {
    key(name, at);
    whole(matching(NO_NUL, MOST_VALUE)(content, `${at}/${name}`), at);
    if (bytes(content) > MOST_VALUE) refuse(`${at}/${name}`, `more than ${MOST_VALUE} bytes`);
    sum += bytes(name) + bytes(content);
  }
  return sum > MOST_ALL ? refuse(at, `more than ${MOST_ALL} bytes`) : value;
};

export const carriedStorage = record({}, { put: entries, remove: list(key, { most: MOST_KEYS }) });

const whole = (text, at) => (/\p{Surrogate}/u.test(text) ? refuse(at, 'half a character') : text);
