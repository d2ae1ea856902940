-- No new builds in this territory from one day to another, and by which rule. Owned by the slice recommendation.
CREATE TABLE moratorium (
  id uuid PRIMARY KEY,
  region_code text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  legal_basis text NOT NULL,
  extensions text NOT NULL CHECK (extensions IN ('allowed', 'refused')),
  set_at timestamptz NOT NULL,
  lifted_at timestamptz,
  CHECK (last_day >= first_day)
);
