-- An officer's photo of what was done, for the answer of one form.
CREATE TABLE proof (
  photo uuid PRIMARY KEY REFERENCES photo (id),
  complaint bigint NOT NULL REFERENCES complaint (number),
  form_id text NOT NULL UNIQUE,
  place text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
  taken_at timestamptz NOT NULL,
  sha256 text NOT NULL CHECK (length(sha256) = 64)
);
CREATE INDEX proof_of_complaint ON proof (complaint);
