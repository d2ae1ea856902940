-- One app in an audit: who judges it, what was decided, and the plan that follows. OPD, territory and categories are those of the day it
-- came in. Owned by the slice classification.
CREATE TABLE classification (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES classification_round (id),
  inventory_id uuid NOT NULL REFERENCES inventory_app (id),
  opd_code text NOT NULL,
  region_code text NOT NULL,
  categories text[] NOT NULL,
  one_auditor uuid NOT NULL,
  other_auditor uuid NOT NULL CHECK (other_auditor <> one_auditor),
  version integer NOT NULL,
  added_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('keep', 'merge', 'become_mini_app', 'take_down')),
  reason text,
  mini_app text,
  decided_by uuid CHECK (decided_by NOT IN (one_auditor, other_auditor)),
  decided_at timestamptz,
  plan_owner text,
  plan_due_on date,
  done_words text,
  done_by uuid,
  done_at timestamptz,
  UNIQUE (round_id, inventory_id),
  CHECK (num_nulls(outcome, reason, decided_by, decided_at) IN (0, 4)),
  CHECK (num_nulls(plan_owner, plan_due_on) IN (0, 2)),
  CHECK (num_nulls(done_words, done_by, done_at) IN (0, 3)),
  CHECK (done_at IS NULL OR decided_at IS NOT NULL)
);
CREATE INDEX classification_one_auditor ON classification (one_auditor);
CREATE INDEX classification_other_auditor ON classification (other_auditor);
