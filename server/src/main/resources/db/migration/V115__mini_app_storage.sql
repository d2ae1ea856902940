-- What a mini-app keeps with a citizen: small, and only for the operator that put it there.
CREATE TABLE mini_app_storage (
  citizen_id uuid        NOT NULL,
  app_id     text        NOT NULL,
  opd        text        NOT NULL,
  key        text        NOT NULL CHECK (length(key) <= 64),
  value      text        NOT NULL CHECK (octet_length(value) <= 4096),
  put_at     timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, app_id, opd, key)
);
CREATE INDEX mini_app_storage_put_at ON mini_app_storage USING brin (put_at);
COMMENT ON COLUMN mini_app_storage.opd IS 'The operator: one of another city never sees what the former one kept.';
