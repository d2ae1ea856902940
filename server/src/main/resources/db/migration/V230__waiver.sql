-- Leave to publish without a letter, by a rule with a name: asked for by one registrar, granted by another. Owned by the slice
-- recommendation.
CREATE TABLE waiver (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  region_code text NOT NULL,
  app_id text NOT NULL,
  functions text[] NOT NULL CHECK (cardinality(functions) > 0),
  rule text NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  granted_by uuid CHECK (granted_by <> asked_by),
  granted_at timestamptz,
  valid_until date,
  withdrawn_at timestamptz,
  withdrawn_why text,
  CHECK (num_nulls(granted_by, granted_at, valid_until) IN (0, 3)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX waiver_app ON waiver (app_id, opd_code);
