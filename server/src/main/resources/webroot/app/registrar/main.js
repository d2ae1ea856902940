import { startSession } from '../core/session.js';
import { addDictionary } from '../i18n/i18n.js';
import clustersEn from '../clusters/en.js';
import clustersId from '../clusters/id.js';
import en from './en.js';
import id from './id.js';
import inventoryEn from './inventory-en.js';
import inventoryId from './inventory-id.js';
import recommendEn from '../recommend/en.js';
import recommendId from '../recommend/id.js';
import './registrar-shell.js';

addDictionary(id, en);
addDictionary(inventoryId, inventoryEn);
addDictionary(clustersId, clustersEn);
addDictionary(recommendId, recommendEn);
await startSession();
