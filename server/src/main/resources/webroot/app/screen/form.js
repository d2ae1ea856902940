import { judgeInput, isEmpty } from './rules.js';

/** @typedef {{type: string, value: unknown}} Entered */

/** What a citizen has entered into one Screen. It knows the inputs, not how they look. */
export class Form {
  /** @param {any[]} body of a parsed Screen @param {Map<string, Entered>} [kept] what was entered before */
  constructor(body, kept = new Map()) {
    this.inputs = inputsIn(body);
    this.values = new Map(this.inputs.map((input) => [input.id, keptFor(input, kept) ?? initial(input)]));
    /** @type {Map<string, string>} */
    this.errors = new Map(this.inputs.filter(({ problem }) => problem).map(({ id, problem }) => [id, problem]));
    this.touched = false;
  }

  value(id) {
    return this.values.get(id);
  }

  set(id, value) {
    this.values.set(id, value);
    this.touched = true;
  }

  /** Judges all. @returns {string | undefined} id of the first input that is not right */
  judge() {
    this.errors = new Map();
    for (const input of this.inputs) {
      const wrong = judgeInput(input, this.values.get(input.id));
      if (wrong) this.errors.set(input.id, wrong);
    }
    return this.firstWrong();
  }

  /** @returns {string | undefined} */
  firstWrong() {
    return this.inputs.find(({ id }) => this.errors.has(id))?.id;
  }

  /** @returns {Map<string, Entered>} */
  entered() {
    return new Map(this.inputs.map(({ id, type }) => [id, { type, value: this.values.get(id) }]));
  }

  /** @returns {Record<string, unknown>} what travels; an empty one is absent */
  entries() {
    const filled = this.inputs.filter((input) => !isEmpty(input, this.values.get(input.id)));
    return Object.fromEntries(filled.map((input) => [input.id, travelling(input, this.values.get(input.id))]));
  }
}

/**
 * When the OPD sends a form back because something in it is wrong, what it says nothing about stays as it was. A file
 * does not: it may have been taken already.
 * @param {any[]} body @param {Map<string, Entered>} entered @returns {Map<string, Entered> | undefined}
 */
export function afterCorrection(body, entered) {
  const inputs = inputsIn(body);
  if (!inputs.some(({ problem }) => problem !== undefined)) return undefined;
  const silent = inputs.filter(({ type, value }) => value === undefined && type !== 'SatuWarga.Input.File');
  return new Map(silent.filter(({ id }) => entered.has(id)).map(({ id }) => [id, entered.get(id)]));
}

function keptFor({ id, type }, kept) {
  return kept.get(id)?.type === type ? kept.get(id).value : undefined;
}

/** @param {any[]} elements @returns {any[]} in the order of the Screen */
function inputsIn(elements) {
  return elements.flatMap((element) => {
    if (element.type.includes('Input.')) return [element];
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => inputsIn(items));
    return element.role === 'group' ? inputsIn(element.items) : [];
  });
}

function initial({ type, value, isMultiSelect, choices }) {
  switch (type) {
    case 'Input.Toggle':
      return value === 'true';
    case 'Input.ChoiceSet': {
      const known = new Set(choices.map((choice) => choice.value));
      const chosen = (value ?? '').split(',').filter((one) => known.has(one));
      return isMultiSelect ? chosen : chosen[0] ?? '';
    }
    case 'SatuWarga.Input.File':
      return (value ?? []).map(({ upload_id: id }) => ({ id, state: 'done' }));
    case 'SatuWarga.Input.Location':
      return { ...value };
    default:
      return value === undefined ? '' : String(value);
  }
}

function travelling({ type, maxFiles = 1 }, value) {
  switch (type) {
    case 'Input.Number':
      return Number(value);
    case 'SatuWarga.Input.File': {
      const files = value.filter(({ state }) => state === 'done').map(({ id }) => ({ upload_id: id }));
      return maxFiles > 1 ? files : files[0];
    }
    case 'SatuWarga.Input.Location': {
      const { region, street, latitude, longitude } = value;
      const place = { region, street: street?.trim() || undefined, latitude, longitude };
      return Object.fromEntries(Object.entries(place).filter(([, part]) => part !== undefined));
    }
    case 'Input.Text':
      return value.normalize('NFC');
    default:
      return value;
  }
}
