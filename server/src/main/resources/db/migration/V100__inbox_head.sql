-- The counter from which everything that happens in one inbox takes its number, under the lock of this row: whoever sees a
-- number sees all before it. Events up to replay_after are no longer kept.
CREATE TABLE inbox_head (
  citizen_id uuid PRIMARY KEY,
  last_seq bigint NOT NULL,
  replay_after bigint NOT NULL DEFAULT 0
);
