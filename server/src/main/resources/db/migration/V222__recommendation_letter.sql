-- A letter as it was issued, the file itself, made once. Whoever has its code may look whether it holds. Owned by the slice recommendation.
CREATE TABLE recommendation_letter (
  recommendation_id uuid PRIMARY KEY REFERENCES recommendation (id),
  number text NOT NULL UNIQUE,
  code text NOT NULL UNIQUE,
  issued_at timestamptz NOT NULL,
  valid_until date NOT NULL,
  withdrawn_at timestamptz,
  sha256 text NOT NULL,
  file bytea NOT NULL
);
