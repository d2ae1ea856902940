-- A citizen who showed the papers of a vehicle (plate and frame number) sees it from then on.
CREATE TABLE follower (
  id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  plate text NOT NULL REFERENCES vehicle (plate),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  since timestamptz NOT NULL,
  -- when the population register last said that the citizen stands on the owner's family card
  owner_since timestamptz,
  remind_days smallint CHECK (remind_days BETWEEN 1 AND 60),
  -- the due date a reminder was sent for
  reminded_for date,
  PRIMARY KEY (subject, plate)
);
CREATE INDEX follower_reminded ON follower (plate) WHERE remind_days IS NOT NULL;
