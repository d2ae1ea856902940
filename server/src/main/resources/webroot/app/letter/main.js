import { addDictionary } from '../i18n/i18n.js';
import recommendEn from '../recommend/en.js';
import recommendId from '../recommend/id.js';
import en from './en.js';
import id from './id.js';
import './letter-check.js';

addDictionary(recommendId, recommendEn);
addDictionary(id, en);
