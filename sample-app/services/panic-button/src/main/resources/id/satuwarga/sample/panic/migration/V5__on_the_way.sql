-- Between accepting and finishing an officer is on the way; whoever calls an alarm false says why.
ALTER TABLE alarm DROP CONSTRAINT alarm_state_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_state_check CHECK (state IN ('WAITING', 'ACCEPTED', 'ON_THE_WAY', 'CLOSED', 'FALSE_ALARM'));
DROP INDEX alarm_open;
CREATE UNIQUE INDEX alarm_open ON alarm (citizen) WHERE state IN ('WAITING', 'ACCEPTED', 'ON_THE_WAY');
-- a territory without a name is none, not its code
UPDATE alarm SET region_name = '' WHERE region_name = region_code;

ALTER TABLE alarm_event DROP CONSTRAINT alarm_event_kind_check;
ALTER TABLE alarm_event ADD CONSTRAINT alarm_event_kind_check
  CHECK (kind IN ('RAISED', 'PRESSED_AGAIN', 'ACCEPTED', 'ON_THE_WAY', 'CLOSED', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICER'));
ALTER TABLE alarm_event DROP CONSTRAINT alarm_event_check;
ALTER TABLE alarm_event ADD CONSTRAINT alarm_event_by_officer
  CHECK ((officer IS NOT NULL) = (kind IN ('ACCEPTED', 'ON_THE_WAY', 'CLOSED', 'CANCELLED_BY_OFFICER')));
-- how the officer was called then; empty for what the caller did
ALTER TABLE alarm_event ADD COLUMN officer_name text NOT NULL DEFAULT '' CHECK (length(officer_name) <= 200);
ALTER TABLE alarm_event ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 500);
