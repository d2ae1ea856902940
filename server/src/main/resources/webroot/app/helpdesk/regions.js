import { get, getAll } from '../core/api.js';

/** @typedef {import('../core/types.js').Region} Region */

/** Territories seldom change: one page asks for each only once. @type {Map<string, Promise<any>>} */
const known = new Map();

function once(key, ask) {
  if (!known.has(key)) {
    const answer = ask();
    known.set(key, answer);
    answer.catch(() => known.delete(key));
  }
  return known.get(key);
}

/** @param {string} code @returns {Promise<Region>} */
export const regionOf = (code) => once(code, () => get(`/v1/regions/${code}`));

/** @param {string} code @param {string} level of the children @returns {Promise<Region[]>} directly below it */
export const childrenOf = (code, level) => once(`${code}>`, () => getAll('/v1/regions', { parent: code, level }));

/** @param {string[]} codes @returns {Promise<Record<string, Region>>} a code nobody knows stands for itself */
export async function namesOf(codes) {
  const found = await Promise.all(codes.map((code) => regionOf(code).catch(() => ({ code, name: code, parents: [] }))));
  return Object.fromEntries(found.map((region) => [region.code, region]));
}
