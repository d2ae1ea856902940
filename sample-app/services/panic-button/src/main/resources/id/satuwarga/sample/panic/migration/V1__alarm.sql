CREATE TABLE alarm (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the pairwise subject by which the one app names its citizen to us
  citizen text NOT NULL CHECK (length(citizen) BETWEEN 1 AND 100),
  name text NOT NULL CHECK (length(name) <= 200),
  phone text NOT NULL CHECK (length(phone) <= 40),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  region_code text NOT NULL,
  region_name text NOT NULL,
  street text NOT NULL CHECK (length(street) <= 500),
  latitude double precision,
  longitude double precision,
  state text NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'CLOSED', 'FALSE_ALARM')),
  officer text,
  -- the press that raised it: the same press never raises two
  action_id text NOT NULL UNIQUE,
  pressed_at timestamptz NOT NULL,
  raised_at timestamptz NOT NULL,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
-- who presses again while help is on the way is the same call
CREATE UNIQUE INDEX alarm_open ON alarm (citizen) WHERE state IN ('WAITING', 'ACCEPTED');
CREATE INDEX alarm_of_citizen ON alarm (citizen, number DESC);
