CREATE TABLE proposal (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the year whose plan it is meant for
  plan_year integer NOT NULL,
  -- the pairwise subject by which the one app names its citizen to us
  citizen text NOT NULL CHECK (length(citizen) BETWEEN 1 AND 100),
  -- the name the citizen agreed to share
  proposer text NOT NULL CHECK (length(proposer) <= 200),
  -- in which notices about it are written
  language text NOT NULL CHECK (language IN ('id', 'en')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  field text NOT NULL CHECK (field IN ('ROAD', 'DRAINAGE', 'LIGHTING', 'SCHOOL', 'HEALTH', 'PUBLIC_SPACE', 'LIVELIHOOD', 'OTHER')),
  kelurahan text NOT NULL REFERENCES kelurahan (code),
  street text NOT NULL,
  latitude double precision,
  longitude double precision,
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 4000),
  -- how many households it would serve, as the citizen reckons
  households integer NOT NULL CHECK (households BETWEEN 1 AND 100000),
  photo_id uuid REFERENCES attachment (id),
  document_id uuid REFERENCES attachment (id),
  -- how far it has come, and how it stands there
  stage text NOT NULL CHECK (stage IN ('KELURAHAN', 'KECAMATAN', 'KOTA')),
  standing text NOT NULL CHECK (standing IN ('WAITING', 'MAIN', 'RESERVE', 'OUT', 'WITHDRAWN')),
  -- the press that made it: the same press never files twice
  action_id text NOT NULL UNIQUE,
  filed_at timestamptz NOT NULL,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX proposal_of_citizen ON proposal (citizen, number DESC);
CREATE INDEX proposal_of_kelurahan ON proposal (kelurahan, plan_year, number DESC);
