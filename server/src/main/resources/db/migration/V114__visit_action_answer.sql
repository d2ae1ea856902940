-- Only the last answers of a visit are kept; of older presses no more than that they are done.
ALTER TABLE visit_action ADD COLUMN finished_at timestamptz;
UPDATE visit_action SET finished_at = now() WHERE answer IS NOT NULL;
ALTER TABLE visit_action ADD CHECK (answer IS NULL OR finished_at IS NOT NULL);
CREATE INDEX visit_action_answered ON visit_action (citizen_id, visit_id, finished_at) WHERE answer IS NOT NULL;
