-- What a citizen keeps. The listing is one index-only scan, so the index carries the row as a list shows it and vacuum comes
-- often enough to keep its pages all-visible; the body is read on opening.
CREATE TABLE inbox_item (
  citizen_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  seq bigint NOT NULL,
  sender text NOT NULL,
  app_id text NOT NULL,
  category text NOT NULL,
  page text,
  subject text NOT NULL,
  body text NOT NULL,
  language text,
  received_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (citizen_id, notice_id)
) WITH (
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 500,
  autovacuum_vacuum_insert_threshold = 500,
  autovacuum_analyze_scale_factor = 0.05
);

CREATE UNIQUE INDEX inbox_item_list ON inbox_item (citizen_id, seq)
  INCLUDE (notice_id, sender, app_id, category, page, subject, received_at, read_at);
CREATE INDEX inbox_item_unread ON inbox_item (citizen_id) WHERE read_at IS NULL;
