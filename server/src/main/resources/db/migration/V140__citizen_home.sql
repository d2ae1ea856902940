-- Counts who lives in a territory: codes of one territory and its parts stand together in byte order.
CREATE INDEX citizen_home ON citizen (home_region COLLATE "C");
