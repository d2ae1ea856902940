-- The schools of the city and how many children each admits a month, by way. Fictitious.
CREATE TABLE school (
  code varchar(10) PRIMARY KEY,
  name varchar(100) NOT NULL,
  district varchar(60) NOT NULL
);

CREATE TABLE seats (
  school varchar(10) NOT NULL REFERENCES school,
  way varchar(20) NOT NULL,
  seats integer NOT NULL CHECK (seats > 0),
  PRIMARY KEY (school, way)
);

INSERT INTO school (code, name, district) VALUES
  ('SC-01', 'SMP Negeri Contoh 1', 'Batam Kota'),
  ('SC-02', 'SMP Negeri Contoh 2', 'Sekupang'),
  ('SC-03', 'SMP Negeri Contoh 3', 'Nongsa');

INSERT INTO seats (school, way, seats) VALUES
  ('SC-01', 'DOMICILE', 20), ('SC-01', 'AFFIRMATION', 8), ('SC-01', 'ACHIEVEMENT', 2),
  ('SC-02', 'DOMICILE', 16), ('SC-02', 'AFFIRMATION', 6), ('SC-02', 'ACHIEVEMENT', 6),
  ('SC-03', 'DOMICILE', 12), ('SC-03', 'AFFIRMATION', 6), ('SC-03', 'ACHIEVEMENT', 4);
