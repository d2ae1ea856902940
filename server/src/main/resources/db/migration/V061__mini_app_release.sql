-- Releases never change their manifest; another manifest is another version.
CREATE TABLE mini_app_release (
  app_id       text        NOT NULL REFERENCES mini_app,
  version_code integer     NOT NULL CHECK (version_code > 0),
  version_name text        NOT NULL CHECK (length(version_name) <= 40),
  state        text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
  manifest     jsonb       NOT NULL,
  author       uuid        NOT NULL,
  submitter    uuid,
  reviewer     uuid,
  reason       text        CHECK (length(reason) <= 1000),
  created_at   timestamptz NOT NULL,
  submitted_at timestamptz,
  decided_at   timestamptz,
  published_at timestamptz,
  PRIMARY KEY (app_id, version_code),
  CHECK (reviewer IS NULL OR (reviewer <> author AND reviewer IS DISTINCT FROM submitter)),
  CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
  CHECK (published_at IS NULL OR state = 'APPROVED')
);
COMMENT ON COLUMN mini_app_release.published_at IS 'When it last went live.';
CREATE INDEX mini_app_release_state ON mini_app_release (state, app_id);
