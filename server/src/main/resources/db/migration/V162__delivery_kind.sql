-- What a delivery is about, so that its citizen can refuse it or let it wait until the morning. Rows from before say neither.
ALTER TABLE delivery
  ADD COLUMN opd_code text,
  ADD COLUMN category text,
  ADD COLUMN any_hour boolean NOT NULL DEFAULT true;
