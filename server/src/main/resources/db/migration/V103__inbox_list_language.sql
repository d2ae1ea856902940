-- The list says in which language a notice is written, so that a screen reader speaks it right; the index carries that too.
DROP INDEX inbox_item_list;
CREATE UNIQUE INDEX inbox_item_list ON inbox_item (citizen_id, seq)
  INCLUDE (notice_id, sender, app_id, category, page, subject, received_at, read_at, language);
