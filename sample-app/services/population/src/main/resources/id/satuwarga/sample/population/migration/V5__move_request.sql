CREATE TABLE move_request (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  family_card text NOT NULL REFERENCES family_card (number),
  -- NIKs of those who move
  movers text[] NOT NULL CHECK (cardinality(movers) BETWEEN 1 AND 99),
  region_code text NOT NULL,
  region_name text NOT NULL,
  street text NOT NULL CHECK (length(street) BETWEEN 1 AND 500),
  moves_on date NOT NULL,
  reason text NOT NULL CHECK (reason IN ('WORK', 'SCHOOL', 'FAMILY', 'HOUSING', 'SAFETY', 'OTHER')),
  attachment uuid REFERENCES attachment (id),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  status text NOT NULL CHECK (status IN ('RECEIVED', 'CHECKED', 'APPROVED', 'REJECTED', 'CANCELLED')),
  action_id text NOT NULL UNIQUE,
  filed_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX move_request_of ON move_request (subject, number DESC);
-- a family moves once at a time
CREATE UNIQUE INDEX move_request_open ON move_request (family_card) WHERE status IN ('RECEIVED', 'CHECKED');
