CREATE TABLE complaint_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  complaint bigint NOT NULL REFERENCES complaint (number),
  happened_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FILED', 'ANSWERED', 'REOPENED', 'RATED')),
  status text NOT NULL,
  note text NOT NULL CHECK (length(note) <= 2000),
  -- the press or the form that made it: a repeat changes nothing
  action_id text NOT NULL UNIQUE
);
CREATE INDEX complaint_event_of ON complaint_event (complaint, id);
