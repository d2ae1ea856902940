import { startSession } from '../core/session.js';
import { addDictionary } from '../i18n/i18n.js';
import en from './en.js';
import id from './id.js';
import './opd-shell.js';

addDictionary(id, en);
await startSession();
