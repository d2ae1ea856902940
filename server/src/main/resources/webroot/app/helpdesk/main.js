import { ownTabOpened } from '../core/own-tab.js';
import { session, startSession } from '../core/session.js';
import { beginSignIn, finishSignIn } from '../core/sign-in.js';
import { addDictionary } from '../i18n/i18n.js';
import dueEn from './i18n/due-en.js';
import dueId from './i18n/due-id.js';
import en from './i18n/en.js';
import id from './i18n/id.js';
import peopleEn from './i18n/people-en.js';
import peopleId from './i18n/people-id.js';
import './helpdesk-shell.js';

addDictionary(id, en);
addDictionary(dueId, dueEn);
addDictionary(peopleId, peopleEn);
// A session of this tab alone begins here: its sign-in was passed on from the page that took it.
await finishSignIn();
await startSession();
if (ownTabOpened && session.value.state === 'anonymous') await beginSignIn();
