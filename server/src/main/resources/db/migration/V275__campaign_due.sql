-- Until when readers of a notice to territories should have done what it asks for, and when they want to be reminded of it (days before at
-- a time of their own clock), as of notices to one citizen.
ALTER TABLE campaign ADD COLUMN due_at timestamptz, ADD COLUMN reminders text;
