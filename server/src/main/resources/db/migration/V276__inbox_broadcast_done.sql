-- When a citizen did what a broadcast asks for.
ALTER TABLE inbox_broadcast ADD COLUMN done_at timestamptz;
