/**
 * Which territories a notice goes to: everything below what is included, but nothing below what is excluded. Codes
 * nest by their dots, so `21.71` lies above `21.71.10`.
 * @typedef {{include: string[], exclude: string[]}} Territory
 */

export const LEVELS = ['province', 'regency', 'district', 'village'];

/** @param {string} above @param {string} code */
export const covers = (above, code) => code === above || code.startsWith(`${above}.`);

/** @param {string} code from the province down, itself left out */
export const above = (code) => code.split('.').slice(0, -1).map((part, index, parts) => parts.slice(0, index + 1).join('.'));

/** @param {Territory} territory @param {string} code @returns {'in' | 'some' | 'out'} how much of it is meant */
export function reach({ include, exclude }, code) {
  const inside = include.some((one) => covers(one, code)) && !exclude.some((one) => covers(one, code));
  const below = (codes) => codes.some((one) => one !== code && covers(code, one));
  if (inside) return below(exclude) ? 'some' : 'in';
  return below(include) && !exclude.some((one) => covers(one, code)) ? 'some' : 'out';
}

/** All of it, whatever was said of its parts. @param {Territory} territory @param {string} code */
export function add(territory, code) {
  const { include, exclude } = without(territory, code);
  const covered = include.some((one) => covers(one, code));
  return { include: covered ? include : [...include, code].sort(), exclude };
}

/** None of it. @param {Territory} territory @param {string} code */
export function remove(territory, code) {
  const { include, exclude } = without(territory, code);
  const covered = include.some((one) => covers(one, code)) && !exclude.some((one) => covers(one, code));
  return { include, exclude: covered ? [...exclude, code].sort() : exclude };
}

/**
 * A part of something excluded comes back: its neighbours stay out, one by one.
 * @param {Territory} territory @param {string} code @param {(code: string) => Promise<{code: string}[]>} childrenOf
 */
export async function readmit(territory, code, childrenOf) {
  const closed = territory.exclude.find((one) => one !== code && covers(one, code));
  if (!closed) return add(territory, code);
  const path = [...above(code), code].filter((one) => covers(closed, one));
  const levels = await Promise.all(path.slice(0, -1).map((one) => childrenOf(one)));
  const neighbours = levels.flat().map((child) => child.code).filter((child) => !path.includes(child));
  const exclude = territory.exclude.filter((one) => one !== closed);
  return { include: territory.include, exclude: [...exclude, ...neighbours].sort() };
}

function without({ include, exclude }, code) {
  const rest = (codes) => codes.filter((one) => !covers(code, one));
  const kept = rest(include);
  const open = rest(exclude);
  return { include: kept, exclude: open.filter((one) => kept.some((all) => covers(all, one))) };
}
