-- Whether a broadcast rests on its way to phones, and when all that still waited of an ended one was ended too, of the slice push. What
-- rests is 'held', so that nobody turns it over meanwhile.
ALTER TABLE push_wave ADD COLUMN paused_at timestamptz, ADD COLUMN settled_at timestamptz;
DROP INDEX push_wave_open;
CREATE INDEX push_wave_open ON push_wave (urgent, released_at) WHERE ended_at IS NULL AND paused_at IS NULL;
CREATE INDEX push_wave_unsettled ON push_wave (released_at) WHERE settled_at IS NULL;

ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_check
  CHECK (state IN ('queued', 'held', 'handed_over', 'delivered', 'opened', 'failed', 'expired'));
CREATE INDEX delivery_held ON delivery (notice_id) WHERE state = 'held';
