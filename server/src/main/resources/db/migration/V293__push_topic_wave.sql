-- An emergency on its way to the phones of a regency by its topic, of the slice push: one message for all of them. One that failed for
-- another reason than a stop goes by token.
CREATE TABLE push_topic_wave (
  notice_id uuid NOT NULL,
  regency text NOT NULL,
  title text NOT NULL,
  route text,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'handed_over', 'failed', 'expired')),
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  due_at timestamptz NOT NULL,
  give_up_at timestamptz NOT NULL,
  queued_at timestamptz NOT NULL,
  handed_over_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (notice_id, regency)
);

CREATE INDEX push_topic_wave_due ON push_topic_wave (due_at) WHERE state = 'queued';
