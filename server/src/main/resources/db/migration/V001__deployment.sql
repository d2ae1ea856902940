-- What this deployment is, for ever. One row.
CREATE TABLE deployment (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  mode text NOT NULL CHECK (mode IN ('sandbox', 'production')),
  created_at timestamptz NOT NULL DEFAULT now()
);
