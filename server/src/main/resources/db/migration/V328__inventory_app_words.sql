-- What an import of thousands of apps adds is put into the index at once: until then every letter that somebody types would have to
-- look through all of it.
ALTER INDEX inventory_app_words SET (fastupdate = off);
