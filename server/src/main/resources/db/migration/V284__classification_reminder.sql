-- That a verdict or a plan is due soon, or was due: once for each day it is due on, and for each auditor. Owned by the slice classification.
CREATE TABLE classification_reminder (
  id uuid PRIMARY KEY,
  classification_id uuid NOT NULL REFERENCES classification (id),
  kind text NOT NULL CHECK (kind IN ('verdict', 'plan')),
  moment text NOT NULL CHECK (moment IN ('soon', 'overdue')),
  due_on date NOT NULL,
  auditor uuid,
  made_at timestamptz NOT NULL,
  CHECK ((kind = 'verdict') = (auditor IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (classification_id, kind, moment, due_on, auditor)
);
CREATE INDEX classification_reminder_due_on ON classification_reminder (due_on, id);
