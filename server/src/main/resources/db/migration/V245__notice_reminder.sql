-- A reminder that has not been sent yet, of the slice notice: when, and by which clock its citizen lives. Whoever sends it deletes the row
-- in the same transaction; what is done, deleted or over has none.
CREATE TABLE notice_reminder (
  notice_id uuid NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  number smallint NOT NULL,
  zone text NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  remind_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, number)
);

CREATE INDEX notice_reminder_due ON notice_reminder (remind_at);
