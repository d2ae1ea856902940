-- An address at which an OPD wants to be told, of the slice webhook. Secrets are closed with a key the database does not have; the
-- former one signs too until its time is over. Failures are those in a row.
CREATE TABLE webhook_endpoint (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  url text NOT NULL,
  label text,
  secret text NOT NULL,
  former_secret text,
  former_until timestamptz,
  registered_at timestamptz NOT NULL,
  paused_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  last_failure text,
  rest_until timestamptz,
  UNIQUE (opd_code, url)
);
