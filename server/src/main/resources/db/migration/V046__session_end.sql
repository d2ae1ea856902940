-- Sessions that ended so recently that an access token of theirs may not have run out. Every node
-- keeps this short list in memory; it says nothing about whose they were.
CREATE TABLE session_end (
  session_id uuid PRIMARY KEY,
  ended_at timestamptz NOT NULL
);
CREATE INDEX session_end_time ON session_end (ended_at);
