import { flag, label, list, matching, number, oneOf, plain, record, refuse, shortText } from './shapes.js';

/** The inputs of the Screen profile: what each may carry. @typedef {import('./shapes.js').Judge} Judge */

const MOST_INPUTS = 60;
const COMMON = { id: matching(/^[A-Za-z][A-Za-z0-9_]{0,39}$/), label };
const COMMON_OPTIONAL = { isRequired: flag, errorMessage: shortText, 'satuwarga:problem': shortText };

/**
 * @param {Record<string, Judge>} optional
 * @param {{needed?: Record<string, Judge>, rule?: (input: any, at: string) => void}} [more]
 * @returns {Judge}
 */
function input(optional, { needed = {}, rule = () => {} } = {}) {
  const judge = record({ ...COMMON, ...needed }, { ...COMMON_OPTIONAL, ...optional });
  return (value, at, tally) => {
    const { 'satuwarga:problem': problem, ...taken } = judge(value, at, tally);
    if (tally.inputs.has(taken.id)) refuse(`${at}/id`, 'an id that stands twice');
    tally.inputs.add(taken.id);
    if (tally.inputs.size > MOST_INPUTS) refuse(at, `more than ${MOST_INPUTS} inputs`);
    rule(taken, at);
    return { ...taken, type: value.type, ...(problem === undefined ? {} : { problem }) };
  };
}

/** @param {any} bounded @param {string} at */
function boundsInOrder({ min, max }, at) {
  if (min !== undefined && max !== undefined && min > max) refuse(`${at}/min`, 'min over max');
}

/** @type {Judge} */
const day = (value, at) => {
  matching(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/)(value, at);
  const [year, month, date] = value.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return date <= last ? value : refuse(at, 'a day that is none');
};
const clock = matching(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

const choice = record({ title: label, value: matching(/^[A-Za-z0-9._:-]{1,80}$/) });

/** @param {any} set @param {string} at */
function choicesDiffer({ choices }, at) {
  const values = new Set(choices.map(({ value }) => value));
  if (values.size !== choices.length) refuse(`${at}/choices`, 'two choices with one value');
}

const uploadRef = record({ upload_id: matching(/^[A-Za-z0-9-]{1,64}$/) });
const FILE_TYPES = oneOf('image/jpeg', 'image/png', 'image/webp', 'application/pdf');
const region = matching(/^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$/);
const place = record({}, {
  region,
  street: shortText,
  latitude: number({ min: -90, max: 90 }),
  longitude: number({ min: -180, max: 180 }),
});

/** @param {Judge} fallback of an element of our own, judged although nobody here shows it */
export const inputShapes = (fallback) => ({
  'Input.Text': input({
    maxLength: number({ min: 1, max: 10000, whole: true }),
    isMultiline: flag,
    placeholder: shortText,
    style: oneOf('text', 'tel', 'email', 'url'),
    value: plain({ most: 10000 }),
  }),
  'Input.Number': input({ min: number(), max: number(), placeholder: shortText, value: number() }, { rule: boundsInOrder }),
  'Input.Date': input({ min: day, max: day, value: day }, { rule: boundsInOrder }),
  'Input.Time': input({ min: clock, max: clock, value: clock }, { rule: boundsInOrder }),
  'Input.ChoiceSet': input(
    { isMultiSelect: flag, style: oneOf('compact', 'expanded', 'filtered'), value: plain({ most: 4000 }) },
    { needed: { choices: list(choice, { least: 1, most: 500 }) }, rule: choicesDiffer },
  ),
  'Input.Toggle': input({ title: label, value: oneOf('true', 'false') }),
  'SatuWarga.Input.File': input(
    {
      accept: list(FILE_TYPES, { least: 1, most: 4 }),
      maxFiles: number({ min: 1, max: 5, whole: true }),
      value: list(uploadRef, { most: 5 }),
    },
    { needed: { fallback } },
  ),
  'SatuWarga.Input.Location': input(
    { depth: oneOf('province', 'regency', 'district', 'village'), street: flag, position: flag, value: place },
    { needed: { fallback } },
  ),
});
