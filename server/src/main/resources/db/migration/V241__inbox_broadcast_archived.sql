-- A broadcast that its citizen has put away.
ALTER TABLE inbox_broadcast ADD COLUMN archived_at timestamptz;
