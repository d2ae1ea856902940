-- Clinics and children that do not exist. Loaded in a sandbox only.
INSERT INTO clinic (code, name, address, capacity, opens_at, closes_at, minutes_each) VALUES
  ('belian', 'Puskesmas Belian (contoh)', 'Jalan Contoh Nomor 21, Belian, Batam Kota', 60, '08:00', '14:00', 6),
  ('buliang', 'Puskesmas Buliang (contoh)', 'Jalan Contoh Nomor 22, Buliang, Batu Aji', 45, '08:00', '13:00', 7),
  ('pelita', 'Puskesmas Kampung Pelita (contoh)', 'Jalan Contoh Nomor 23, Lubuk Baja', 40, '08:00', '13:30', 8)
ON CONFLICT DO NOTHING;
INSERT INTO child (card, name, birth_date) VALUES
  ('KIA20240917', 'Rafi Gunawan', '2024-09-09'),
  ('KIA20170533', 'Aisyah Putri Gunawan', '2017-05-21'),
  ('KIA20260402', 'Made Arimbawa', '2026-04-02')
ON CONFLICT DO NOTHING;
INSERT INTO dose (card, vaccine, given_on, place, batch) VALUES
  ('KIA20240917', 'HB0', '2024-09-09', 'RSUD contoh', 'HB24-118'),
  ('KIA20240917', 'BCG', '2024-10-14', 'Puskesmas Belian (contoh)', 'BC24-402'),
  ('KIA20240917', 'POLIO1', '2024-10-14', 'Puskesmas Belian (contoh)', 'PO24-377'),
  ('KIA20240917', 'DPT1', '2024-11-12', 'Puskesmas Belian (contoh)', 'DP24-551'),
  ('KIA20240917', 'DPT2', '2024-12-10', 'Puskesmas Belian (contoh)', 'DP24-577'),
  ('KIA20240917', 'DPT3', '2025-01-15', 'Posyandu Melati (contoh)', 'DP25-013'),
  ('KIA20240917', 'IPV1', '2025-01-15', 'Posyandu Melati (contoh)', 'IP25-020'),
  ('KIA20240917', 'MR1', '2025-06-17', 'Puskesmas Belian (contoh)', 'MR25-204')
ON CONFLICT DO NOTHING;
INSERT INTO weight (card, measured_on, kilograms) VALUES
  ('KIA20240917', '2024-10-14', 4.3), ('KIA20240917', '2025-06-17', 8.6), ('KIA20240917', '2026-03-20', 11.2)
ON CONFLICT DO NOTHING;
