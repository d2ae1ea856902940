-- One row a mini-app, registered once and for good. What is shown of it stands in its live release.
CREATE TABLE mini_app (
  app_id        text        PRIMARY KEY CHECK (length(app_id) <= 100),
  owner         text        NOT NULL CHECK (length(owner) <= 40),
  state         text        NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'RETIRED')),
  state_reason  text        CHECK (length(state_reason) <= 1000),
  live_version  integer     CHECK (live_version > 0),
  registered_at timestamptz NOT NULL
);
COMMENT ON COLUMN mini_app.state_reason IS 'Public: shown to the citizen who finds the service switched off.';
CREATE INDEX mini_app_owner ON mini_app (owner);
