-- Answers kept for 24 hours, so that a repeated command finds its answer instead of its effect.
CREATE TABLE idempotency_key (
  caller text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer NOT NULL,
  content_type text,
  location text,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
