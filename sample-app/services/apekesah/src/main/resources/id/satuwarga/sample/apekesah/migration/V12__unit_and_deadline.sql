-- Which office handles a complaint, and when its next answer is due; a closed one has no deadline.
ALTER TABLE complaint
  ADD COLUMN unit text NOT NULL DEFAULT 'desk',
  ADD COLUMN due_at timestamptz,
  ADD COLUMN remind_at timestamptz,
  ADD COLUMN reminded_at timestamptz,
  ADD COLUMN escalated_at timestamptz;
UPDATE complaint SET due_at = changed_at + interval '72 hours', remind_at = changed_at + interval '54 hours'
WHERE status NOT IN ('DONE', 'REJECTED');
CREATE INDEX complaint_remind ON complaint (remind_at) WHERE reminded_at IS NULL AND escalated_at IS NULL;
CREATE INDEX complaint_due ON complaint (due_at) WHERE escalated_at IS NULL;
ALTER TABLE complaint_event DROP CONSTRAINT complaint_event_kind_check;
ALTER TABLE complaint_event ADD CONSTRAINT complaint_event_kind_check
  CHECK (kind IN ('FILED', 'ANSWERED', 'REOPENED', 'RATED', 'ROUTED', 'REMINDED', 'ESCALATED'));
