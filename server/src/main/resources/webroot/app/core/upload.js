import { language } from '../i18n/i18n.js';
import { Problem } from './problem.js';
import { accessToken } from './session.js';
import { address, noAnswer } from './transport.js';

export const LARGEST = 5 * 1024 * 1024;

/** Previews of what this tab has uploaded, so that a form that comes back still shows its photo. */
const kept = new Map();

/** @param {string} uploadId @returns {{name: string, preview?: string} | undefined} */
export function uploaded(uploadId) {
  return kept.get(uploadId);
}

/**
 * Sends a file; XMLHttpRequest because fetch cannot tell how far it is.
 * @param {File} file
 * @param {(share: number) => void} onProgress 0 to 1
 * @param {AbortSignal} signal
 * @returns {Promise<import('./types.js').Upload>}
 */
export async function upload(file, onProgress, signal) {
  const token = await accessToken();
  let answer = await attempt(file, token, onProgress, signal);
  if (answer.status === 401) answer = await attempt(file, await accessToken(token), onProgress, signal);
  const body = readBody(answer.text);
  if (answer.status !== 201) {
    throw new Problem({ ...body, code: body.code ?? 'unreadable', status: answer.status, members: body });
  }
  const preview = body.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
  kept.set(body.upload_id, { name: file.name, preview });
  return body;
}

function attempt(file, token, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = [...file.name.normalize('NFC')].slice(-120).join('');
    request.open('POST', address('/v1/uploads', { name }));
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Accept-Language', language.value);
    request.setRequestHeader('Content-Type', file.type);
    request.timeout = 120_000;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(noAnswer(false));
    request.ontimeout = () => reject(noAnswer(true));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function readBody(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
