-- People who do not exist: NIKs beginning 990101 belong to no territory. Loaded in a sandbox only.
INSERT INTO recipient (nik, name, village_code, village_name, decile, household_size, checked_on) VALUES
  ('9901015703920001', 'Siti Rahmawati', '21.71.10.1004', 'Belian', 4, 4, '2026-03-11'),
  ('9901010911870002', 'Bagus Wicaksono', '21.71.12.1002', 'Buliang', 3, 2, '2026-02-02')
ON CONFLICT DO NOTHING;
WITH plan (village_code, village_name, benefit, people, amount) AS (VALUES
  ('21.71.10.1004', 'Belian', 'PKH', 17, 750000), ('21.71.10.1004', 'Belian', 'BPNT', 24, 600000),
  ('21.71.10.1004', 'Belian', 'PBI', 31, 0), ('21.71.10.1004', 'Belian', 'BLT', 3, 900000),
  ('21.71.10.1002', 'Taman Baloi', 'PKH', 8, 750000), ('21.71.10.1002', 'Taman Baloi', 'BPNT', 11, 600000),
  ('21.71.10.1002', 'Taman Baloi', 'PBI', 14, 0), ('21.71.10.1002', 'Taman Baloi', 'BLT', 6, 900000),
  ('21.71.12.1002', 'Buliang', 'PKH', 22, 750000), ('21.71.12.1002', 'Buliang', 'BPNT', 29, 600000),
  ('21.71.12.1002', 'Buliang', 'PBI', 38, 0), ('21.71.12.1002', 'Buliang', 'BLT', 9, 900000),
  ('21.71.11.1001', 'Tembesi', 'PKH', 13, 750000), ('21.71.11.1001', 'Tembesi', 'BPNT', 2, 600000),
  ('21.71.11.1001', 'Tembesi', 'PBI', 19, 0), ('21.71.11.1001', 'Tembesi', 'BLT', 12, 900000)
), someone AS (
  SELECT plan.*, row_number() OVER (ORDER BY village_code, benefit, k) AS n
  FROM plan, generate_series(1, people) AS k
), named AS (
  SELECT someone.*, '990101' || to_char(date '1950-01-01' + (n * 61)::int, 'DDMMYY') || lpad((2000 + n)::text, 4, '0') AS nik,
    (ARRAY['Ahmad', 'Dewi', 'Rudi', 'Nurul', 'Yanto', 'Sri', 'Hasan', 'Lina', 'Marthen', 'Fitri', 'Togar', 'Ratna'])[1 + n % 12]
      || ' ' || (ARRAY['Saputra', 'Lubis', 'Wulandari', 'Hidayat', 'Nainggolan', 'Rahman', 'Susilo'])[1 + n % 7] AS name
  FROM someone
), people AS (
  INSERT INTO recipient (nik, name, village_code, village_name, decile, household_size, checked_on)
  SELECT nik, name, village_code, village_name, 1 + n % 4, 1 + n % 6, date '2026-01-05' + (n % 200)::int FROM named
  ON CONFLICT DO NOTHING
)
INSERT INTO aid_grant (nik, benefit, period, amount, paid_on)
SELECT nik, benefit, date_trunc('quarter', current_date)::date, amount, current_date - 20 FROM named
WHERE NOT EXISTS (SELECT 1 FROM aid_grant)
ON CONFLICT DO NOTHING;
INSERT INTO aid_grant (nik, benefit, period, amount, paid_on) VALUES
  ('9901015703920001', 'PBI', date_trunc('quarter', current_date)::date, 0, current_date - 41),
  ('9901015703920001', 'BPNT', date_trunc('quarter', current_date)::date, 600000, NULL),
  ('9901015703920001', 'BPNT', (date_trunc('quarter', current_date) - interval '3 months')::date, 600000, current_date - 120),
  ('9901010911870002', 'PKH', date_trunc('quarter', current_date)::date, 750000, current_date - 18)
ON CONFLICT DO NOTHING;
INSERT INTO legal_basis (code, title, benefit, valid_from, valid_to) VALUES
  ('PKH-2026', 'Permensos 1/2018 tentang PKH, SK Kepala Dinas 460/112/2026 (contoh)', 'PKH', '2026-01-01', '2099-12-31'),
  ('BPNT-2026', 'Permensos 5/2021 tentang Program Sembako, SK 460/131/2026 (contoh)', 'BPNT', '2026-01-01', '2099-12-31'),
  ('BLT-2025', 'SK Kepala Dinas 460/087/2025 (contoh), sudah berakhir', 'BLT', '2025-01-01', '2025-12-31')
ON CONFLICT DO NOTHING;
