import { inputShapes } from './input-shapes.js';
import { flag, label, link, list, matching, object, oneOf, plain, record, refuse, route, shortText, text } from './shapes.js';

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

/** @param {string} type @param {Judge} judge @returns {Judge} */
const only = (type, judge) => (value, at, tally) => {
  if (object(value, at).type !== type) refuse(`${at}/type`, `not a ${type}`);
  return { ...judge(value, at, tally), type };
};

/** What stands in body and in the items of groups and columns: counted, and a level deeper. @type {Judge} */
export const elements = (value, at, tally) => {
  if (tally.level >= MOST_LEVELS) refuse(at, `more than ${MOST_LEVELS} levels`);
  tally.level += 1;
  const judged = list((item, here, below) => {
    below.elements += 1;
    if (below.elements > MOST_ELEMENTS) refuse(here, `more than ${MOST_ELEMENTS} elements`);
    return element(item, here, below);
  }, { most: 200 })(value, at, tally);
  tally.level -= 1;
  return judged;
};

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
  const content = CONTENT.get(role) ?? elements;
  const { items, 'satuwarga:more': more } = record({ items: content }, role === 'list' ? { 'satuwarga:more': route } : {})(value, at, tally);
  return { role: CONTENT.has(role) ? role : 'group', tone: style, items, more };
};

const column = only('Column', record({ items: elements }, { width: oneOf('auto', 'stretch') }));
const cell = record({ type: oneOf('TableCell'), items: list(plainTextBlock, { most: 1 }) });
const row = record({ type: oneOf('TableRow'), cells: list(cell, { most: 12 }) });
const fact = record({ title: label, value: text });

/** @type {Judge} */
const table = (value, at, tally) => {
  const needed = { columns: list(object, { least: 1, most: 12 }), rows: list(row, { least: 1, most: 200 }) };
  const { columns, rows, firstRowAsHeader = true } = record(needed, { firstRowAsHeader: flag })(value, at, tally);
  const wide = rows.findIndex(({ cells }) => cells.length > columns.length);
  if (wide >= 0) refuse(`${at}/rows/${wide}`, 'more cells than columns');
  return { columns, rows, firstRowAsHeader };
};

/** @type {Judge} */
const fallback = (value, at, tally) => {
  if (typeof value !== 'string') return element(value, at, tally);
  return value === 'drop' ? null : refuse(at, 'a fallback is an element or drop');
};

/** Of an element of our own: judged, but neither counted nor shown. @type {Judge} */
const spare = (value, at, tally) => fallback(value, at, { elements: 0, level: tally.level, inputs: new Set() });

const SHAPES = new Map(Object.entries({
  TextBlock: textBlock,
  FactSet: record({ facts: list(fact, { most: 100 }) }),
  Image: record({ url: matching(/^images\/[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}$/), altText: label }),
  Container: container,
  ColumnSet: record({ columns: list(column, { least: 1, most: 4 }) }),
  Table: table,
  ...inputShapes(spare),
}));

/** @type {Judge} an element, what stands in for it, or null */
export function element(value, at, tally) {
  const type = TYPE(object(value, at).type, `${at}/type`);
  const shape = SHAPES.get(type);
  if (shape) return { ...shape(value, at, tally), type };
  if ('isRequired' in value && value.isRequired !== false) refuse(at, 'a required input that nobody knows');
  return 'fallback' in value ? fallback(value.fallback, `${at}/fallback`, tally) : null;
}

const NAME = matching(/^[a-z][a-z0-9_-]{0,39}$/);
const MEMBER = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/** What an action sends along: its name and a few short texts. @type {Judge} */
const actionData = (value, at) => {
  const members = Object.entries(object(value, at));
  if (members.length > 20) refuse(at, 'more than 20 members');
  if (!('action' in value)) refuse(`${at}/action`, 'missing');
  for (const [name, content] of members) {
    if (!MEMBER.test(name)) refuse(`${at}/${name}`, 'not a name');
    (name === 'action' ? NAME : shortText)(content, `${at}/${name}`);
  }
  return { ...value };
};

const submit = record(
  { title: label, data: actionData },
  { style: oneOf('default', 'positive', 'destructive'), associatedInputs: oneOf('auto', 'none') },
);

/** @type {Judge} an action or null */
export function action(value, at, tally) {
  const type = TYPE(object(value, at).type, `${at}/type`);
  if (type === 'Action.OpenUrl') return record({ title: label })(value, at, tally) && openUrl(value, at, tally);
  if (type !== 'Action.Submit') return null;
  const taken = submit(value, at, tally);
  return { ...taken, type, name: taken.data.action };
}

export const title = plain({ most: 120, solid: true });
