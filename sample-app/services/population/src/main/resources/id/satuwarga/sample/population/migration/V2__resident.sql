CREATE TABLE resident (
  nik text PRIMARY KEY CHECK (nik ~ '^[0-9]{16}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  family_card text NOT NULL REFERENCES family_card (number),
  -- order on the card; the head of the family is 1
  position smallint NOT NULL CHECK (position BETWEEN 1 AND 99),
  relation text NOT NULL CHECK (relation IN ('HEAD', 'WIFE', 'HUSBAND', 'CHILD', 'PARENT', 'OTHER')),
  birth_place text NOT NULL,
  birth_date date NOT NULL,
  occupation text NOT NULL,
  ktp_status text NOT NULL CHECK (ktp_status IN ('NONE', 'RECORDED', 'ISSUED')),
  -- checked at commit: a whole family is renumbered in one go
  UNIQUE (family_card, position) DEFERRABLE INITIALLY DEFERRED
);
