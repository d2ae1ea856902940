-- Photos and documents that citizens sent with a proposal.
CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  media_type text NOT NULL,
  content bytea NOT NULL,
  stored_at timestamptz NOT NULL
);
