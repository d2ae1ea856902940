-- The plain words of a notice to territories, found like those of a citizen's own; which campaigns are asked for is known by their ids.
ALTER TABLE campaign
  ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
    strip(
      to_tsvector('simple', translate(subject || ' ' || body, './-_:@&=+#', '          '))
      || to_tsvector('indonesian', translate(subject || ' ' || body, './-_:@&=+#', '          ')))) STORED;
