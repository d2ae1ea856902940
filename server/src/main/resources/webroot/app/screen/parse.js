import { readJson } from '../core/json.js';
import { carriedState, carriedStorage } from './carried.js';
import { action, elements, title } from './elements.js';
import { list, object, oneOf, page, record, refuse, ScreenRefused } from './shapes.js';

/**
 * Reads a Screen or refuses it; what comes out has only members the profile names, so nothing else can be shown.
 * The corpus in api-spec/screens judges this module.
 * @typedef {{lang: 'id' | 'en', title: string, page?: string, state?: string, body: any[], actions: any[], inputs: string[]}} Screen
 */

const MOST_BYTES = 262_144;
const ENVELOPE_BYTES = 8_192;
const NESTING = 32;

const frame = record(
  {
    type: oneOf('AdaptiveCard'),
    version: oneOf('1.5'),
    lang: oneOf('id', 'en'),
    title,
    body: elements,
  },
  { 'satuwarga:page': page, 'satuwarga:state': carriedState, 'satuwarga:storage': carriedStorage, actions: list(action, { most: 10 }) },
);

/** @param {unknown} value @returns {Screen} @throws {ScreenRefused} */
export function judgeScreen(value) {
  const tally = { elements: 0, level: 0, inputs: new Set() };
  const { 'satuwarga:page': at, 'satuwarga:state': state, actions = [], ...taken } = frame(value, '', tally);
  return { lang: taken.lang, title: taken.title, page: at, state, body: taken.body, actions, inputs: [...tally.inputs] };
}

/** @param {string} text a Screen alone @returns {Screen} @throws {ScreenRefused} */
export function parseScreen(text) {
  return judgeScreen(read(text, MOST_BYTES, NESTING));
}

/**
 * The answer of openVisit or actOnVisit: the Screen stands inside it.
 * @param {string} text
 * @returns {{answer: any, screen: Screen}}
 * @throws {ScreenRefused}
 */
export function parseAnswer(text) {
  const answer = object(read(text, MOST_BYTES + ENVELOPE_BYTES, NESTING + 1), '');
  return { answer, screen: judgeScreen(answer.screen) };
}

function read(text, most, depth) {
  if (new TextEncoder().encode(text).length > most) refuse('', `more than ${most} bytes`);
  try {
    return readJson(text, depth);
  } catch (error) {
    throw new ScreenRefused('', `no JSON: ${error.message}`);
  }
}
