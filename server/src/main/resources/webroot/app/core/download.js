import { call } from './api.js';

const ENDINGS = { 'application/pdf': ['.pdf'], 'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'], 'image/webp': ['.webp'] };

/**
 * The file under the name its sender gave it, with an ending that says what it is: what is called `surat.exe` and is a PDF is saved as
 * `surat.exe.pdf`.
 * @param {string} path @param {{name: string, type: string}} file
 */
export async function save(path, file) {
  const content = await (await call('GET', path, { accept: file.type, timeout: 60_000 })).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = nameOf(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {{name: string, type: string}} file */
function nameOf({ name, type }) {
  const endings = ENDINGS[type] ?? [''];
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : name + endings[0];
}
