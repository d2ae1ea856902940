-- The words of an item are worked out when somebody searches their inbox: few do, and working them out cost more than all
-- else that PostgreSQL did to bring a notice.
ALTER TABLE inbox_item DROP COLUMN words;

CREATE FUNCTION inbox_words(subject text, sender text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('simple', translate(subject || ' ' || sender || ' ' || body, './-_:@&=+#', '          '))
  || to_tsvector('indonesian', translate(subject || ' ' || sender || ' ' || body, './-_:@&=+#', '          '));
