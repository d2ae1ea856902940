-- Owned by notice. Since when a campaign is not handed over to phones; empty when it is. Inboxes show it all the same.
ALTER TABLE campaign ADD COLUMN paused_at timestamptz;
