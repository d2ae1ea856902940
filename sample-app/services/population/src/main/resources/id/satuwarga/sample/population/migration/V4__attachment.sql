CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  subject text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  stored_at timestamptz NOT NULL
);
