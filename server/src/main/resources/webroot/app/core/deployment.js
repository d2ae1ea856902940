import { Signal } from './signal.js';
import { send } from './transport.js';

/**
 * What this deployment says of itself.
 * @type {Signal<{mode: string, name: string, version: string, issuer: string, tile_url?: string} | undefined>}
 */
export const deployment = new Signal(undefined);
send('GET', '/v1/deployment').then((response) => response.json()).then(learn, () => {});

/** On the own machine 127.0.0.1 and localhost are two origins; a sign-in comes back to the one the server is called by. */
function learn(facts) {
  deployment.set(facts);
  const called = new URL(facts.issuer);
  const own = (host) => ['localhost', '127.0.0.1', '[::1]'].includes(host);
  if (called.origin !== location.origin && own(called.hostname) && own(location.hostname)) {
    location.replace(called.origin + location.pathname + location.hash);
  }
}
