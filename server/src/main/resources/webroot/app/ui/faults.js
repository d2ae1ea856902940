import { t } from '../i18n/i18n.js';

/**
 * What is wrong in a form whose fields keep their own values, said at each field in plain words. A field is found by
 * its name, or by `data-field` where it is an element of ours.
 */

let count = 0;

/** @param {HTMLFormElement} form @param {string} name @returns {HTMLElement | undefined} */
function controlOf(form, name) {
  const own = form.querySelector(`[data-field="${name}"]`);
  return own?.querySelector('input, button') ?? form.querySelector(`[name="${name}"]`) ?? undefined;
}

/**
 * Says at the fields what is wrong; the first of them gets the focus. It goes away where somebody mends it.
 * @param {HTMLFormElement} form @param {Record<string, string>} wrong text by name; an empty one says nothing
 * @returns {boolean} is anything wrong?
 */
export function point(form, wrong) {
  form.querySelectorAll('[data-fault]').forEach((said) => said.dispatchEvent(new Event('mended')));
  const told = Object.entries(wrong).filter(([name, text]) => text && controlOf(form, name));
  told.forEach(([name, text]) => say(controlOf(form, name), text));
  if (told.length) controlOf(form, told[0][0]).focus();
  return told.length > 0;
}

/** @param {HTMLElement} control @param {string} text */
function say(control, text) {
  const field = control.closest('.field');
  const before = control.getAttribute('aria-describedby');
  const said = document.createElement('p');
  Object.assign(said, { className: 'field-error', id: `fault-${(count += 1)}`, textContent: text });
  said.dataset.fault = '';
  const label = field.querySelector(':scope > label, :scope > legend');
  if (label) label.after(said);
  else field.prepend(said);
  control.setAttribute('aria-describedby', [before, said.id].filter(Boolean).join(' '));
  control.setAttribute('aria-invalid', 'true');
  const leave = new AbortController();
  const mended = () => {
    leave.abort();
    said.remove();
    control.removeAttribute('aria-invalid');
    if (before) control.setAttribute('aria-describedby', before);
    else control.removeAttribute('aria-describedby');
  };
  for (const event of ['input', 'change', 'pick', 'choose']) field.addEventListener(event, mended, { signal: leave.signal, capture: true });
  said.addEventListener('mended', mended, { signal: leave.signal });
}

/** @param {HTMLFormElement} form @param {string} name @param {number} [least] characters @returns {string} what its words lack */
export function lacks(form, name, least = 1) {
  const { value, validity } = form.elements[name];
  const length = [...value.trim()].length;
  if (validity?.badInput) return t('fault.day');
  if (!length) return t('fault.needed');
  return length < least ? t('fault.short', { least }) : '';
}

/**
 * What the server says of single fields goes to them.
 * @param {HTMLFormElement} form @param {import('../core/problem.js').Problem} problem
 * @returns {import('../core/problem.js').Problem | undefined} the problem when a part of it belongs to no field
 */
export function pointOut(form, problem) {
  const errors = problem.errors ?? [];
  const at = errors.map(({ pointer, detail }) => [pointer.split('/').at(-1), detail]);
  const homeless = !errors.length || at.some(([name]) => !controlOf(form, name));
  point(form, Object.fromEntries(at));
  return homeless ? problem : undefined;
}
