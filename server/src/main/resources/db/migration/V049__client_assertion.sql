-- Client assertions already taken, until they would have run out: each counts once.
CREATE TABLE client_assertion (
  opd_code text NOT NULL,
  jti_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (opd_code, jti_hash)
);
CREATE INDEX client_assertion_expiry ON client_assertion (expires_at);
