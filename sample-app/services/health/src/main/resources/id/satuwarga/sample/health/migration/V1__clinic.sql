CREATE TABLE clinic (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{1,40}$'),
  name text NOT NULL,
  address text NOT NULL,
  -- queue numbers a day
  capacity smallint NOT NULL CHECK (capacity > 0),
  opens_at time NOT NULL,
  closes_at time NOT NULL,
  minutes_each smallint NOT NULL CHECK (minutes_each > 0)
);
