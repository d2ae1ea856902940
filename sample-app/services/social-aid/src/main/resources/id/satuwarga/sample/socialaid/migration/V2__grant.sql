CREATE TABLE aid_grant (
  nik text NOT NULL REFERENCES recipient (nik),
  benefit text NOT NULL CHECK (benefit IN ('PKH', 'BPNT', 'PBI', 'BLT')),
  -- first day of the quarter it is for
  period date NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  paid_on date,
  PRIMARY KEY (nik, benefit, period)
);
