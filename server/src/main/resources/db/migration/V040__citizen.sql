-- A citizen, as the national identity provider described them when they last signed in.
-- The NIK is sealed (AES-256-GCM) under a key that the database does not have; the two hashes are
-- keyed and are here so that erasing the citizen finds its rows in the look-up tables.
CREATE TABLE citizen (
  id uuid PRIMARY KEY,
  upstream_hash text NOT NULL,
  nik_hash text NOT NULL,
  nik_sealed bytea NOT NULL,
  nik_seal_version integer NOT NULL,
  name text NOT NULL,
  birth_date date,
  phone text,
  email text,
  home_region text,
  language text NOT NULL CHECK (language IN ('id', 'en')),
  joined_at timestamptz NOT NULL,
  confirmed_at timestamptz NOT NULL
);
