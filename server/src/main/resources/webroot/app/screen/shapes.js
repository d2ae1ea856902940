/**
 * Small judges out of which the Screen profile is written. Each takes a value, the place where it stands and what is
 * known of the whole Screen, and gives the value back or refuses the Screen.
 * @typedef {{elements: number, level: number, inputs: Set<string>}} Tally what no schema can count
 * @typedef {(value: any, at: string, tally: Tally) => any} Judge
 */

/** The Screen is not one that may be shown. */
export class ScreenRefused extends Error {
  /** @param {string} at JSON pointer @param {string} why */
  constructor(at, why) {
    super(`${at || '/'}: ${why}`);
    this.name = 'ScreenRefused';
    this.at = at;
    this.why = why;
  }
}

/** @param {string} at @param {string} why @returns {never} */
export function refuse(at, why) {
  throw new ScreenRefused(at, why);
}

// Control characters but tab and line breaks, and marks that turn the direction of writing.
// eslint-disable-next-line no-control-regex
const NOT_PLAIN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

const longer = (value, most) => value.length > most && [...value].length > most;

/** @param {{most: number, solid?: boolean}} bounds solid: not only blanks @returns {Judge} */
export const plain = ({ most, solid = false }) => (value, at) => {
  if (typeof value !== 'string') refuse(at, 'not a text');
  if (NOT_PLAIN.test(value) || /\p{Surrogate}/u.test(value)) refuse(at, 'a character that may not stand in a text');
  if (longer(value, most)) refuse(at, `longer than ${most}`);
  if (solid && !/\S/.test(value)) refuse(at, 'empty');
  return value;
};

/** @param {RegExp} pattern @param {number} [most] @returns {Judge} */
export const matching = (pattern, most = 4000) => (value, at) => {
  if (typeof value !== 'string' || longer(value, most) || !pattern.test(value)) refuse(at, 'not of this form');
  return value;
};

/** @param {...unknown} words @returns {Judge} */
export const oneOf = (...words) => (value, at) => (words.includes(value) ? value : refuse(at, 'not one of these words'));

/** @type {Judge} */
export const flag = oneOf(true, false);

/** @param {{min?: number, max?: number, whole?: boolean}} [bounds] @returns {Judge} */
export const number = ({ min = -Infinity, max = Infinity, whole = false } = {}) => (value, at) => {
  if (typeof value !== 'number' || value < min || value > max) refuse(at, 'not a number within bounds');
  if (whole && !Number.isInteger(value)) refuse(at, 'not a whole number');
  return value;
};

/** @param {Judge} judge @param {{least?: number, most: number}} bounds @returns {Judge} */
export const list = (judge, { least = 0, most }) => (value, at, tally) => {
  if (!Array.isArray(value)) refuse(at, 'not a list');
  if (value.length < least || value.length > most) refuse(at, `not ${least} to ${most} of them`);
  return value.map((item, index) => judge(item, `${at}/${index}`, tally)).filter((item) => item !== null);
};

/** @param {unknown} value @param {string} at @returns {Record<string, any>} */
export function object(value, at) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) refuse(at, 'not an object');
  return value;
}

/**
 * Members that are not named are left out: nobody reads them.
 * @param {Record<string, Judge>} needed
 * @param {Record<string, Judge>} [optional]
 * @returns {Judge}
 */
export const record = (needed, optional = {}) => (value, at, tally) => {
  object(value, at);
  const taken = {};
  for (const [name, judge] of Object.entries(needed)) {
    if (!(name in value)) refuse(`${at}/${name}`, 'missing');
    taken[name] = judge(value[name], `${at}/${name}`, tally);
  }
  for (const [name, judge] of Object.entries(optional)) {
    if (name in value) taken[name] = judge(value[name], `${at}/${name}`, tally);
  }
  return taken;
};

export const label = plain({ most: 200, solid: true });
export const text = plain({ most: 4000 });
export const shortText = plain({ most: 500 });

const ROUTE = /^\/(?!\/)[A-Za-z0-9._~/-]*(\?[A-Za-z0-9._~%&=+-]*)?$/;
const APP_LINK = /^satuwarga:\/\/apps\/[a-z][a-z0-9]*(\.[a-z][a-z0-9-]*){1,5}(\/[A-Za-z0-9._~/-]*)?(\?[A-Za-z0-9._~%&=+-]*)?$/;
const SITE = /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*)?$/;

/** A page of the same mini-app. */
export const page = matching(/^\/(?!\/)[A-Za-z0-9._~/-]*$/, 300);

/** A page of the same mini-app, with parameters if it has any. */
export const route = matching(ROUTE, 500);

/** A page of this mini-app, of another one, or an https address without a user name. @type {Judge} */
export const link = (value, at) => {
  if (typeof value !== 'string' || value.length > 2000) refuse(at, 'not an address');
  const known = (ROUTE.test(value) && value.length <= 500) || APP_LINK.test(value) || SITE.test(value);
  return known ? value : refuse(at, 'an address that may not be opened');
};
