-- Until when the citizen should have done what a notice to them asks for, when they want to be reminded of it (days before at a time of
-- their own clock), and when it was done.
ALTER TABLE notice
  ADD COLUMN due_at timestamptz,
  ADD COLUMN reminders text,
  ADD COLUMN done_at timestamptz;
