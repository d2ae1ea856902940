-- Who did what with a request, in its order; the words are the question, the answer, the minutes or the reason. Owned by the slice
-- recommendation.
CREATE TABLE recommendation_step (
  recommendation_id uuid NOT NULL REFERENCES recommendation (id),
  number integer NOT NULL CHECK (number > 0),
  step text NOT NULL,
  words text,
  done_by uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (recommendation_id, number)
);
