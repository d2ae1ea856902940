-- What an OPD asks leave for: a new mini-app, or more functions of one. Owned by the slice recommendation.
CREATE TABLE recommendation (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  region_code text NOT NULL,
  app_id text NOT NULL,
  draft jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('ASKED', 'QUESTIONED', 'COMMITTEE', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  asked_at timestamptz NOT NULL,
  due_on date NOT NULL,
  answer_by date,
  questioned_on date,
  CHECK ((state = 'QUESTIONED') = (answer_by IS NOT NULL)),
  CHECK ((answer_by IS NULL) = (questioned_on IS NULL))
);
COMMENT ON COLUMN recommendation.due_on IS 'Until when it is to be decided; moves by the days the OPD took to answer.';
CREATE INDEX recommendation_app ON recommendation (app_id);
CREATE INDEX recommendation_opd ON recommendation (opd_code);
