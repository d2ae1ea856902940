import { addDictionary } from '../i18n/i18n.js';
import en from './en.js';
import id from './id.js';
import './satisfaction-page.js';

addDictionary(id, en);
