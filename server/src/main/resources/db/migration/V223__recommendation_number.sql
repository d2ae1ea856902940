-- The last number of a territory's letters in a year. Owned by the slice recommendation.
CREATE TABLE recommendation_number (
  region_code text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (region_code, year)
);
