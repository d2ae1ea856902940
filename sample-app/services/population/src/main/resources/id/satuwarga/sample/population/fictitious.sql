-- People who do not exist: NIKs beginning 990101 belong to no territory. Loaded in a sandbox only.
INSERT INTO family_card (number, address, region_code, region_name, issued_on) VALUES
  ('9901011203150001', 'Perumahan Taman Sari Blok C2 Nomor 11, RT 003/RW 014', '21.71.10.1004', 'Belian, Batam Kota, Kota Batam', '2021-08-04'),
  ('9901010705120002', 'Jalan Raja Ali Haji Nomor 27, RT 001/RW 006', '21.71.12.1002', 'Buliang, Batu Aji, Kota Batam', '2019-05-20'),
  ('9901011911180006', 'Jalan Baloi Indah Nomor 8, RT 002/RW 003', '21.71.10.1002', 'Taman Baloi, Batam Kota, Kota Batam', '2022-01-17')
ON CONFLICT DO NOTHING;
INSERT INTO resident (nik, name, family_card, position, relation, birth_place, birth_date, occupation, ktp_status) VALUES
  ('9901010404890101', 'Hendra Gunawan', '9901011203150001', 1, 'HEAD', 'Tanjungpinang', '1989-04-04', 'Teknisi galangan kapal', 'ISSUED'),
  ('9901015703920001', 'Siti Rahmawati', '9901011203150001', 2, 'WIFE', 'Batam', '1992-03-17', 'Guru honorer', 'ISSUED'),
  ('9901016105170102', 'Aisyah Putri Gunawan', '9901011203150001', 3, 'CHILD', 'Batam', '2017-05-21', 'Pelajar', 'NONE'),
  ('9901010909240103', 'Rafi Gunawan', '9901011203150001', 4, 'CHILD', 'Batam', '2024-09-09', 'Belum bekerja', 'NONE'),
  ('9901010911870002', 'Bagus Wicaksono', '9901010705120002', 1, 'HEAD', 'Batam', '1987-11-09', 'Pedagang', 'ISSUED'),
  ('9901014812600104', 'Sumiati', '9901010705120002', 2, 'PARENT', 'Semarang', '1960-12-08', 'Mengurus rumah tangga', 'ISSUED'),
  ('9901016210940006', 'Lestari Handayani', '9901011911180006', 1, 'HEAD', 'Batam', '1994-10-22', 'Aparatur sipil negara', 'ISSUED')
ON CONFLICT (nik) DO NOTHING;
