CREATE TABLE dose (
  card text NOT NULL REFERENCES child (card),
  vaccine text NOT NULL,
  given_on date NOT NULL,
  place text NOT NULL,
  batch text NOT NULL,
  PRIMARY KEY (card, vaccine)
);
