CREATE TABLE photo (
  id uuid PRIMARY KEY,
  media_type text NOT NULL,
  content bytea NOT NULL,
  stored_at timestamptz NOT NULL
);
ALTER TABLE complaint ADD FOREIGN KEY (photo_id) REFERENCES photo (id);
