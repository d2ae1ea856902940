CREATE TABLE vehicle (
  -- without blanks: BP1927QA
  plate text PRIMARY KEY CHECK (plate ~ '^[A-Z]{1,2}[0-9]{1,4}[A-Z]{0,3}$'),
  -- last five of the frame number, known to whoever holds the papers
  frame text NOT NULL CHECK (frame ~ '^[A-Z0-9]{5}$'),
  kind text NOT NULL CHECK (kind IN ('CAR', 'MOTORCYCLE', 'TRUCK')),
  brand text NOT NULL,
  model text NOT NULL,
  made_in smallint NOT NULL,
  colour text NOT NULL,
  -- the family in whose name it stands; who they are is the population register's to say
  owner_card text NOT NULL CHECK (owner_card ~ '^[0-9]{16}$'),
  -- value for the tax, in rupiah
  value bigint NOT NULL CHECK (value > 0),
  tax_due_on date NOT NULL,
  papers_until date NOT NULL
);
CREATE INDEX vehicle_of ON vehicle (owner_card);
