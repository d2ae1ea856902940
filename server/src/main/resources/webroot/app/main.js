import './core/inbox.js';
import { startSession } from './core/session.js';
import { finishSignIn } from './core/sign-in.js';
import './shell/app-shell.js';

// The answer of a sign-in stands in the address and is worth nothing twice: it goes first.
await finishSignIn();
await startSession();
