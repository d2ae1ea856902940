CREATE TABLE weight (
  card text NOT NULL REFERENCES child (card),
  measured_on date NOT NULL,
  kilograms numeric(4, 1) NOT NULL CHECK (kilograms BETWEEN 1 AND 60),
  PRIMARY KEY (card, measured_on)
);
