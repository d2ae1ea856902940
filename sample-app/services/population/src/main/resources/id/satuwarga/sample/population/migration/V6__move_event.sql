CREATE TABLE move_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request bigint NOT NULL REFERENCES move_request (number),
  happened_at timestamptz NOT NULL,
  status text NOT NULL,
  note text NOT NULL CHECK (length(note) <= 1000)
);
CREATE INDEX move_event_of ON move_event (request, id);
