CREATE TABLE complaint (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the pairwise subject by which the one app names its citizen to us
  citizen text NOT NULL CHECK (length(citizen) BETWEEN 1 AND 100),
  -- the name the citizen agreed to share
  reporter text NOT NULL CHECK (length(reporter) <= 200),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  category text NOT NULL CHECK (category IN ('ROAD', 'WATER', 'WASTE', 'FLOOD', 'LIGHTING', 'SERVICE', 'OTHER')),
  region_code text NOT NULL,
  region_name text NOT NULL,
  street text NOT NULL,
  latitude double precision,
  longitude double precision,
  happened_on date NOT NULL,
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 4000),
  photo_id uuid,
  status text NOT NULL CHECK (status IN ('RECEIVED', 'IN_PROGRESS', 'DONE', 'REJECTED', 'REOPENED')),
  stars smallint CHECK (stars BETWEEN 1 AND 5),
  -- the press that made it: the same press never files twice
  action_id text NOT NULL UNIQUE,
  filed_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX complaint_of_citizen ON complaint (citizen, number DESC);
CREATE INDEX complaint_by_status ON complaint (status, number DESC);
