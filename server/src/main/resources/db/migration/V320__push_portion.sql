-- Phones of a broadcast that are in one process's hands, of the slice push: a row for a portion of them instead of one for each. A
-- delivery is written when its outcome is known, and the portion goes with the last of them. What is left of one when its lease ends
-- is queued for others. A phone and its citizen stand at the same place of both lists.
CREATE TABLE push_portion (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL,
  reminds uuid,
  until timestamptz NOT NULL,
  give_up_at timestamptz NOT NULL,
  citizens uuid[] NOT NULL,
  devices uuid[] NOT NULL
);

ALTER TABLE push_portion ALTER COLUMN citizens SET STORAGE EXTERNAL, ALTER COLUMN devices SET STORAGE EXTERNAL;
CREATE INDEX push_portion_notice ON push_portion (notice_id);
CREATE INDEX push_portion_until ON push_portion (until);
