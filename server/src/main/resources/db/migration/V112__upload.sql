-- Files on their way from a citizen to an OPD; each leaves when it was fetched or nobody wanted it.
CREATE TABLE upload (
  citizen_id uuid        NOT NULL,
  id         uuid        NOT NULL,
  name       text        CHECK (length(name) <= 120),
  media_type text        NOT NULL,
  size       integer     NOT NULL CHECK (size > 0),
  content    bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  opd        text,
  fetched_at timestamptz,
  PRIMARY KEY (citizen_id, id)
);
ALTER TABLE upload ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX upload_id ON upload (id);
CREATE INDEX upload_expires_at ON upload (expires_at);
COMMENT ON COLUMN upload.opd IS 'Who may fetch it: the operator of the action that carried it.';
