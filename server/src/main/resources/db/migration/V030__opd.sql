-- An agency and its public page. The page is there without any code of the agency's.
CREATE TABLE opd (
  code text PRIMARY KEY,
  region_code text NOT NULL REFERENCES region (code),
  name_id text NOT NULL,
  name_en text,
  about_id text NOT NULL,
  about_en text,
  address text,
  hours_id text,
  hours_en text,
  phone text,
  email text,
  website text,
  registered_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE INDEX opd_region ON opd (region_code);
CREATE INDEX opd_name ON opd (lower(name_id) COLLATE "C", code);
