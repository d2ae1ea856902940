CREATE TABLE recipient (
  nik text PRIMARY KEY CHECK (nik ~ '^[0-9]{16}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  village_code text NOT NULL,
  village_name text NOT NULL,
  -- welfare decile of the household, 1 is the poorest tenth
  decile smallint NOT NULL CHECK (decile BETWEEN 1 AND 10),
  household_size smallint NOT NULL CHECK (household_size BETWEEN 1 AND 30),
  checked_on date NOT NULL
);
CREATE INDEX recipient_by_village ON recipient (village_code);
