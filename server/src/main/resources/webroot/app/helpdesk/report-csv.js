import { t } from '../i18n/i18n.js';

/** A cell that no spreadsheet takes for a formula. @param {string | number} value */
export function cell(value) {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The report as a table for a spreadsheet: a line per territory, and one for all. @param {{audience?: number, opened: number, receipts?: number, territories: any[]}} report */
export function reportCsv({ audience, opened, receipts, territories }) {
  const head = ['code', 'territory', 'audience', 'opened', 'receipts'].map((name) => t(`desk.csv.${name}`));
  const lines = [...territories.map(({ code, name, audience: all, opened: read, receipts: shown }) => [code, name, all, read, shown ?? '']), ['', t('desk.csv.all'), audience ?? '', opened, receipts ?? '']];
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n').concat('\r\n');
}

/** Hands the table to the browser as a file. @param {string} name @param {string} csv */
export function save(name, csv) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
