-- News on its way upward. A row goes when its handler's effect commits; dead letters stay.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  topic text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  due_at timestamptz NOT NULL DEFAULT now(),
  last_failure text,
  dead_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_due_at ON outbox (due_at) WHERE dead_at IS NULL;
