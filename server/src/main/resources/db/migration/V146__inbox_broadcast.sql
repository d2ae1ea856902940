-- What a citizen did with a broadcast: read it, deleted it. Whoever did neither has no row.
CREATE TABLE inbox_broadcast (
  citizen_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  read_at timestamptz,
  deleted_at timestamptz,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, notice_id)
);

CREATE INDEX inbox_broadcast_age ON inbox_broadcast USING brin (marked_at);
