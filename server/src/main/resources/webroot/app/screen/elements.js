import { inputShapes } from './input-shapes.js';
import { flag, label, link, list, matching, object, oneOf, plain, record, refuse, text } from './shapes.js';

/** The elements and actions of the Screen profile. @typedef {import('./shapes.js').Judge} Judge */

const MOST_ELEMENTS = 500;
const MOST_LEVELS = 8;
const TYPE = matching(/^[A-Za-z][A-Za-z0-9.]{0,63}$/);
const TONE = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');

const textBlock = record({ text }, {
  style: oneOf('default', 'heading'),
  size: oneOf('default', 'small', 'medium', 'large', 'extraLarge'),
  weight: oneOf('default', 'lighter', 'bolder'),
  color: oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
  isSubtle: flag,
  wrap: flag,
  'satuwarga:role': oneOf('badge', 'time'),
});

/** One element deeper, counted. @param {Judge} judge @returns {Judge} */
const counted = (judge) => (value, at, tally) => {
  object(value, at);
  tally.elements += 1;
  if (tally.elements > MOST_ELEMENTS) refuse(at, `more than ${MOST_ELEMENTS} elements`);
  if (tally.level >= MOST_LEVELS) refuse(at, `more than ${MOST_LEVELS} levels`);
  tally.level += 1;
  const judged = judge(value, at, tally);
  tally.level -= 1;
  return judged;
};

/** @param {string} type @param {Judge} judge @returns {Judge} */
const only = (type, judge) => counted((value, at, tally) => {
  if (value.type !== type) refuse(`${at}/type`, `not a ${type}`);
  return { ...judge(value, at, tally), type };
});

const plainTextBlock = only('TextBlock', textBlock);
const openUrl = record({ type: oneOf('Action.OpenUrl'), url: link }, { title: label, style: oneOf('default', 'positive', 'destructive') });

/** First text: title. One with the role: beside it. The other: detail. */
function byRole(items, role) {
  const [title, ...others] = items;
  const marked = others.find((item) => item['satuwarga:role'] === role);
  const detail = others.find((item) => item !== marked);
  return { title: title.text, detail: detail?.text, [role]: marked?.text, tone: marked?.color };
}

const listItem = only('Container', (value, at, tally) => {
  const { items, selectAction } = record(
    { items: list(plainTextBlock, { least: 1, most: 3 }) },
    { selectAction: openUrl },
  )(value, at, tally);
  return { ...byRole(items, 'badge'), url: selectAction?.url };
});

const step = only('Container', (value, at, tally) => {
  const judge = record({ items: list(plainTextBlock, { least: 1, most: 3 }) }, { style: TONE });
  const { items, style } = judge(value, at, tally);
  return { ...byRole(items, 'time'), tone: style ?? 'default' };
});

const CONTENT = new Map([
  ['list', list(listItem, { most: 100 })],
  ['timeline', list(step, { most: 100 })],
  ['alert', list(plainTextBlock, { least: 1, most: 2 })],
]);

/** @type {Judge} */
const container = (value, at, tally) => {
  const optional = { style: TONE, 'satuwarga:role': matching(/^[a-z]{1,20}$/) };
  const { style = 'default', 'satuwarga:role': role } = record({}, optional)(value, at, tally);
  const content = CONTENT.get(role) ?? list(element, { most: 200 });
  const { items } = record({ items: content })(value, at, tally);
  return { role: CONTENT.has(role) ? role : 'group', tone: style, items };
};

const elements = (value, at, tally) => list(element, { most: 200 })(value, at, tally);
const column = only('Column', record({ items: elements }, { width: oneOf('auto', 'stretch') }));
const cell = record({ type: oneOf('TableCell'), items: list(plainTextBlock, { most: 1 }) });
const row = record({ type: oneOf('TableRow'), cells: list(cell, { most: 12 }) });
const fact = record({ title: label, value: text });

/** @type {Judge} */
const fallback = (value, at, tally) => {
  if (typeof value !== 'string') return element(value, at, tally);
  return value === 'drop' ? null : refuse(at, 'a fallback is an element or drop');
};

/** Of an element of our own: judged, but neither counted nor shown. @type {Judge} */
const spare = (value, at) => fallback(value, at, { elements: 0, level: 0, inputs: new Set() });

const SHAPES = new Map(Object.entries({
  TextBlock: textBlock,
  FactSet: record({ facts: list(fact, { most: 100 }) }),
  Image: record({ url: matching(/^images\/[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}$/), altText: label }),
  Container: container,
  ColumnSet: record({ columns: list(column, { least: 1, most: 4 }) }),
  Table: record({ columns: list(object, { least: 1, most: 12 }), rows: list(row, { least: 1, most: 200 }) }, { firstRowAsHeader: flag }),
  ...inputShapes(spare),
}));

/** @type {Judge} an element, what stands in for it, or null */
export function element(value, at, tally) {
  const type = TYPE(object(value, at).type, `${at}/type`);
  const shape = SHAPES.get(type);
  if (shape) return counted((known, here, below) => ({ ...shape(known, here, below), type }))(value, at, tally);
  if ('isRequired' in value && value.isRequired !== false) refuse(at, 'a required input that nobody knows');
  return 'fallback' in value ? fallback(value.fallback, `${at}/fallback`, tally) : null;
}

const submit = record(
  { title: label, data: object },
  { style: oneOf('default', 'positive', 'destructive'), associatedInputs: oneOf('auto', 'none') },
);
const actionName = record({ action: matching(/^[a-z][a-z0-9-]{0,39}$/) });

/** @type {Judge} an action or null */
export function action(value, at, tally) {
  const type = TYPE(object(value, at).type, `${at}/type`);
  if (type === 'Action.OpenUrl') return record({ title: label })(value, at, tally) && openUrl(value, at, tally);
  if (type !== 'Action.Submit') return null;
  const { action: name } = actionName(object(value.data, `${at}/data`), `${at}/data`, tally);
  return { ...submit(value, at, tally), type, name };
}

export const title = plain({ most: 120, solid: true });
