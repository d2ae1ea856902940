-- The list shows until when something is to be done, and that it was; the index carries that too.
ALTER TABLE inbox_item ADD COLUMN due_at timestamptz, ADD COLUMN done_at timestamptz;
DROP INDEX inbox_item_list;
CREATE UNIQUE INDEX inbox_item_list ON inbox_item (citizen_id, seq)
  INCLUDE (notice_id, sender, app_id, category, page, subject, received_at, read_at, language, opd_code, archived_at, due_at, done_at);
