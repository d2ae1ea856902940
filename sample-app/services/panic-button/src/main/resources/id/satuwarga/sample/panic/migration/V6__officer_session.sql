CREATE TABLE officer_session (
  token_hash text PRIMARY KEY,
  officer text NOT NULL,
  name text NOT NULL,
  form_token text NOT NULL,
  expires_at timestamptz NOT NULL
);
