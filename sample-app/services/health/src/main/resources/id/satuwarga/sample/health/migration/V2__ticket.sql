-- One row a clinic and day: whoever takes a number holds its lock.
CREATE TABLE clinic_day (
  clinic text NOT NULL REFERENCES clinic (code),
  day date NOT NULL,
  taken smallint NOT NULL,
  last_number smallint NOT NULL,
  PRIMARY KEY (clinic, day)
);
CREATE TABLE ticket (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  clinic text NOT NULL REFERENCES clinic (code),
  day date NOT NULL,
  number smallint NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  need text NOT NULL CHECK (need IN ('GENERAL', 'CHILD', 'PREGNANCY', 'DENTAL', 'IMMUNISATION')),
  arrives_at time NOT NULL,
  priority boolean NOT NULL,
  cancelled boolean NOT NULL DEFAULT false,
  action_id text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,
  UNIQUE (clinic, day, number)
);
-- one citizen, one number a day
CREATE UNIQUE INDEX ticket_of_day ON ticket (subject, day) WHERE NOT cancelled;
