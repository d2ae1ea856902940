-- What happened in an inbox, in its order, for readers who come back. Holds no content; old events are deleted.
CREATE TABLE inbox_event (
  citizen_id uuid NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('item', 'read', 'deleted')),
  notice_id uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (citizen_id, seq)
);

CREATE INDEX inbox_event_age ON inbox_event USING brin (happened_at);
