import { startSession } from '../core/session.js';
import { addDictionary } from '../i18n/i18n.js';
import auditEn from '../classification/en.js';
import auditId from '../classification/id.js';
import en from './en.js';
import id from './id.js';
import recommendEn from '../recommend/en.js';
import recommendId from '../recommend/id.js';
import './opd-shell.js';

addDictionary(auditId, auditEn);
addDictionary(id, en);
addDictionary(recommendId, recommendEn);
await startSession();
