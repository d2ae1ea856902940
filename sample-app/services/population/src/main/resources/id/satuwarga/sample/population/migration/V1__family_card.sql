CREATE TABLE family_card (
  number text PRIMARY KEY CHECK (number ~ '^[0-9]{16}$'),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 500),
  region_code text NOT NULL,
  region_name text NOT NULL,
  issued_on date NOT NULL
);
