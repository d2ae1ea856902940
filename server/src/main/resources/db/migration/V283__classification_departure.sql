-- Who was to judge an app and does not any more, who came instead, and why. Their verdict stays where it is and does not count. Owned by
-- the slice classification.
CREATE TABLE classification_departure (
  classification_id uuid NOT NULL REFERENCES classification (id),
  auditor uuid NOT NULL,
  successor uuid NOT NULL CHECK (successor <> auditor),
  reason text NOT NULL,
  replaced_by uuid NOT NULL,
  replaced_at timestamptz NOT NULL,
  PRIMARY KEY (classification_id, auditor)
);
