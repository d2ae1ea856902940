-- Which OPD gave the data, where they came from another service; unknown for what was read before this column.
ALTER TABLE access_log ADD COLUMN source_opd text;
