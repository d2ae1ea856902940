-- Counts who lives in a territory, and goes through them in portions: codes of one territory and its parts stand together in byte order.
DROP INDEX citizen_home;
CREATE INDEX citizen_home ON citizen (home_region COLLATE "C", id);
