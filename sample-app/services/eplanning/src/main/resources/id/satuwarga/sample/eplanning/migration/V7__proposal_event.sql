CREATE TABLE proposal_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal bigint NOT NULL REFERENCES proposal (number),
  happened_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FILED', 'DECIDED', 'MOVED_UP', 'WITHDRAWN')),
  stage text NOT NULL,
  standing text NOT NULL,
  note text NOT NULL CHECK (length(note) <= 1000)
);
CREATE INDEX proposal_event_of ON proposal_event (proposal, id);
INSERT INTO proposal_event (proposal, happened_at, kind, stage, standing, note)
SELECT number, filed_at, 'FILED', stage, standing, '' FROM proposal;
