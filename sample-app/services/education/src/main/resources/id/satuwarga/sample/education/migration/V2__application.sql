-- Who applied for which seat. The citizen is a pairwise subject: nobody else knows it by this name.
CREATE TABLE application (
  number bigint GENERATED ALWAYS AS IDENTITY (START WITH 1001) PRIMARY KEY,
  citizen varchar(100) NOT NULL,
  action_id varchar(100) NOT NULL,
  child varchar(100) NOT NULL,
  birth_date date NOT NULL,
  average numeric(5, 2),
  school varchar(10) NOT NULL,
  way varchar(20) NOT NULL,
  round date NOT NULL,
  sent_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  UNIQUE (citizen, action_id),
  FOREIGN KEY (school, way) REFERENCES seats
);

CREATE INDEX application_citizen ON application (citizen, number DESC);
CREATE INDEX application_seats ON application (school, way, round) WHERE withdrawn_at IS NULL;
-- a child applies once a round, however often somebody presses
CREATE UNIQUE INDEX application_once ON application (citizen, lower(child), birth_date, round)
  WHERE withdrawn_at IS NULL;
