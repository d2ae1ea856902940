-- A sign-in on its way through the national identity provider. Gone when it comes back, or when it
-- is too old. The state and the browser's cookie are kept as hashes only.
CREATE TABLE sign_in (
  state_hash text PRIMARY KEY,
  browser_hash text NOT NULL,
  nonce text NOT NULL,
  upstream_verifier text NOT NULL,
  app text NOT NULL,
  app_state text NOT NULL,
  app_challenge text NOT NULL,
  language text NOT NULL CHECK (language IN ('id', 'en')),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_expiry ON sign_in (expires_at);
