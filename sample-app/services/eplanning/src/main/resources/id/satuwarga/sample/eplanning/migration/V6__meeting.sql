-- A Musrenbang of one territory at one stage. What it decides is final when it is closed.
CREATE TABLE meeting (
  plan_year integer NOT NULL,
  stage text NOT NULL CHECK (stage IN ('KELURAHAN', 'KECAMATAN', 'KOTA')),
  territory text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  PRIMARY KEY (plan_year, stage, territory)
);
CREATE TABLE decision (
  proposal bigint NOT NULL REFERENCES proposal (number),
  plan_year integer NOT NULL,
  stage text NOT NULL,
  territory text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('MAIN', 'RESERVE', 'OUT')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  officer text NOT NULL,
  decided_at timestamptz NOT NULL,
  -- how many neighbours stood behind it when the meeting was closed
  supporters integer,
  PRIMARY KEY (proposal, stage),
  FOREIGN KEY (plan_year, stage, territory) REFERENCES meeting (plan_year, stage, territory)
);
CREATE INDEX decision_of_meeting ON decision (plan_year, stage, territory);
