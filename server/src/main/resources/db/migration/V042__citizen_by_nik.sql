-- Finds a citizen by keyed hash of the NIK, and keeps two citizens from having the same.
CREATE TABLE citizen_by_nik (
  nik_hash text PRIMARY KEY,
  citizen_id uuid NOT NULL
);
