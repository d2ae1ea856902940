-- A citizen in one service, for an hour, bound to the session that opened it.
CREATE TABLE visit (
  citizen_id uuid        NOT NULL,
  id         uuid        NOT NULL,
  session_id text        NOT NULL,
  app_id     text        NOT NULL,
  opd        text        NOT NULL,
  region     text        NOT NULL,
  page       text        NOT NULL CHECK (length(page) <= 300),
  params     jsonb       NOT NULL,
  language   text        NOT NULL,
  contract   integer     NOT NULL,
  opened_at  timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, id)
);
CREATE INDEX visit_expires_at ON visit (expires_at);
COMMENT ON COLUMN visit.region IS 'The territory of the operator, not of the citizen.';
