import { calendarDay, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';

/** What makes an entered value wrong, in words for the person who entered it. */

const DEPTHS = ['province', 'regency', 'district', 'village'];

/** @param {string} code @returns {string} level of a territory code */
export const levelOf = (code) => DEPTHS[code.split('.').length - 1];

/** @param {any} input @param {any} value */
export function isEmpty({ type, isMultiSelect }, value) {
  switch (type) {
    case 'Input.Toggle':
      return false;
    case 'Input.ChoiceSet':
      return isMultiSelect ? value.length === 0 : value === '';
    case 'SatuWarga.Input.File':
      return !value.some(({ state }) => state === 'done');
    case 'SatuWarga.Input.Location':
      return !value.region && !value.street?.trim() && value.latitude === undefined;
    default:
      return value.trim() === '';
  }
}

/** @param {any} input @param {any} value @returns {string | undefined} */
export function judgeInput(input, value) {
  if (input.type === 'SatuWarga.Input.File' && value.some(({ state }) => state === 'sending')) return t('input.sending');
  const wrong = isEmpty(input, value) ? missing(input) : RULES[input.type]?.(input, value);
  if (input.type === 'Input.Toggle' && input.isRequired && !value) return input.errorMessage || t('input.agree');
  return wrong && (input.errorMessage || wrong);
}

function missing({ type, isRequired, isMultiSelect }) {
  if (!isRequired) return undefined;
  if (type === 'SatuWarga.Input.File') return t('input.required.file');
  if (type === 'SatuWarga.Input.Location') return t('input.required.place');
  return type === 'Input.ChoiceSet' ? t(isMultiSelect ? 'input.required.choices' : 'input.required.choice') : t('input.required');
}

const RULES = {
  'Input.Text': ({ maxLength = 1000 }, value) =>
    [...value.normalize('NFC')].length > maxLength ? t('input.long', { most: decimal(maxLength) }) : undefined,
  'Input.Number': ({ min, max }, value) => {
    if (!Number.isFinite(Number(value))) return t('input.number');
    return between(Number(value), min, max, (bound) => decimal(bound, String(bound).split('.')[1]?.length ?? 0));
  },
  'Input.Date': ({ min, max }, value) => between(value, min, max, (bound) => calendarDay(bound)),
  'Input.Time': ({ min, max }, value) => between(value, min, max, (bound) => bound.replace(':', '.')),
  'SatuWarga.Input.File': ({ maxFiles = 1 }, value) =>
    value.filter(({ state }) => state === 'done').length > maxFiles ? t('file.most', { count: maxFiles }) : undefined,
  'SatuWarga.Input.Location': ({ depth = 'village' }, { region }) => {
    const deep = region && DEPTHS.indexOf(levelOf(region)) >= DEPTHS.indexOf(depth);
    return deep ? undefined : t(`input.place.${depth}`);
  },
};

function between(value, min, max, say) {
  if (min !== undefined && max !== undefined && (value < min || value > max)) {
    return t('input.between', { min: say(min), max: say(max) });
  }
  if (min !== undefined && value < min) return t('input.least', { min: say(min) });
  return max !== undefined && value > max ? t('input.most', { max: say(max) }) : undefined;
}
