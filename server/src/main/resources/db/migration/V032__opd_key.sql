-- Public keys by which an agency's back end proves itself. Rows stay after revocation, so that a key never comes back.
CREATE TABLE opd_key (
  key_id text PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  x text NOT NULL,
  y text NOT NULL,
  label text,
  registered_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz
);

CREATE INDEX opd_key_opd ON opd_key (opd_code, registered_at);
