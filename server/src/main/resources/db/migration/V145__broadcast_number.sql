-- One row: the number of the last thing that readers of broadcasts learn of. It is taken under the lock of this row and held until
-- the commit, so whoever sees a number sees all before it.
CREATE TABLE broadcast_number (
  id      integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  last_no bigint  NOT NULL
);
INSERT INTO broadcast_number (last_no) VALUES (0);
