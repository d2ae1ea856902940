-- Where a citizen is signed in. Of the refresh tokens only the hash of the present one is kept: each
-- names its session and generation under a keyed hash, so an older one proves itself.
CREATE TABLE session (
  citizen_id uuid NOT NULL REFERENCES citizen (id),
  id uuid NOT NULL,
  app text NOT NULL,
  device_name text,
  generation integer NOT NULL,
  refresh_hash text NOT NULL,
  started_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, id)
);
CREATE INDEX session_expiry ON session (expires_at);
