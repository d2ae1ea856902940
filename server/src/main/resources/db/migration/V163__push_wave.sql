-- How far a broadcast has come on its way to devices, of the slice push. The citizens of its territories are gone through in the order of
-- their homes, in portions: a portion's deliveries and the place reached are one transaction, so a killed process repeats none.
CREATE TABLE push_wave (
  notice_id uuid PRIMARY KEY,
  urgent boolean NOT NULL,
  released_at timestamptz NOT NULL,
  at_home text NOT NULL,
  at_citizen uuid NOT NULL,
  devices bigint NOT NULL DEFAULT 0,
  ended_at timestamptz
);

CREATE INDEX push_wave_open ON push_wave (urgent, released_at) WHERE ended_at IS NULL;
