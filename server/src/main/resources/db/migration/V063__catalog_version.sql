-- One row: raised by every change of the catalogue, so that a node sees by one number whether to read again.
CREATE TABLE catalog_version (
  id      integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  version bigint  NOT NULL
);
INSERT INTO catalog_version (version) VALUES (0);
