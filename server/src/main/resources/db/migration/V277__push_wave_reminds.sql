-- A wave that reminds of a broadcast has an id of its own in notice_id, as its deliveries do; the broadcast stands in reminds. There is one
-- for each reminder and clock, made when the broadcast goes out and due at released_at.
ALTER TABLE push_wave
  ADD COLUMN reminds uuid,
  ADD COLUMN zone text CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  ADD COLUMN reminder smallint;
CREATE UNIQUE INDEX push_wave_reminds ON push_wave (reminds, zone, reminder) WHERE reminds IS NOT NULL;
