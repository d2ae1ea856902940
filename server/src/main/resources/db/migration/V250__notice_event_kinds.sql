-- What became of a notice on one device, and steps of campaigns, are events too. The device has a name that is good for this notice only,
-- so that nobody joins two of them by it; a campaign tells how many it is for and how many have opened it.
ALTER TABLE notice_event
  ALTER COLUMN app_id DROP NOT NULL,
  ALTER COLUMN reference DROP NOT NULL,
  ADD COLUMN kind text NOT NULL DEFAULT 'notice' CHECK (kind IN ('notice', 'device', 'campaign')),
  ADD COLUMN device text,
  ADD COLUMN audience bigint,
  ADD COLUMN opened bigint;
