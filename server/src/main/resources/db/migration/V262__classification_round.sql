-- An audit of apps of one territory, led by one ministry or office, by a day. Owned by the slice classification.
CREATE TABLE classification_round (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  region_code text NOT NULL,
  ministry text NOT NULL REFERENCES opd (code),
  due_on date NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL
);
