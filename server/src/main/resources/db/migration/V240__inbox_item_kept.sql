-- Whose notice it is, whether the citizen has put it away, and its plain words: as they stand and by their Indonesian stems, so that a
-- search finds beginnings and kindred words. No index of words: a search reads the rows of its one citizen, and arrivals stay cheap.
ALTER TABLE inbox_item
  ADD COLUMN opd_code text,
  ADD COLUMN archived_at timestamptz,
  ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
    strip(
      to_tsvector('simple', translate(subject || ' ' || sender || ' ' || body, './-_:@&=+#', '          '))
      || to_tsvector('indonesian', translate(subject || ' ' || sender || ' ' || body, './-_:@&=+#', '          ')))) STORED;
UPDATE inbox_item SET opd_code = notice.opd_code FROM notice WHERE notice.id = inbox_item.notice_id;

DROP INDEX inbox_item_list;
CREATE UNIQUE INDEX inbox_item_list ON inbox_item (citizen_id, seq)
  INCLUDE (notice_id, sender, app_id, category, page, subject, received_at, read_at, language, opd_code, archived_at);
DROP INDEX inbox_item_unread;
CREATE INDEX inbox_item_unread ON inbox_item (citizen_id, seq) WHERE read_at IS NULL AND archived_at IS NULL;
