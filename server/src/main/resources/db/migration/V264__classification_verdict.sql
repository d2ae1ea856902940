-- What one auditor says of an app, once and before seeing what the other says. Owned by the slice classification.
CREATE TABLE classification_verdict (
  classification_id uuid NOT NULL REFERENCES classification (id),
  auditor uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('keep', 'merge', 'become_mini_app', 'take_down')),
  marks jsonb NOT NULL,
  reason text NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (classification_id, auditor)
);
