-- The one-time code that leads an app from a finished sign-in to its session; a hash, gone at use.
CREATE TABLE sign_in_code (
  code_hash text PRIMARY KEY,
  citizen_id uuid NOT NULL,
  app text NOT NULL,
  app_challenge text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_code_expiry ON sign_in_code (expires_at);
CREATE INDEX sign_in_code_citizen ON sign_in_code (citizen_id);
