-- Vehicles of people who do not exist. Loaded in a sandbox only.
INSERT INTO vehicle (plate, frame, kind, brand, model, made_in, colour, owner_card, value, tax_due_on, papers_until) VALUES
  ('BP1927QA', 'K7R42', 'CAR', 'Toyota', 'Avanza 1.3 G', 2019, 'Perak', '9901011203150001', 146000000, current_date + 13, current_date + 743),
  ('BP4410HS', 'M2X98', 'MOTORCYCLE', 'Honda', 'Vario 125', 2022, 'Hitam', '9901011203150001', 17800000, current_date - 100, current_date + 265),
  ('BP8821ZD', 'T9B31', 'TRUCK', 'Suzuki', 'Carry Pick Up', 2017, 'Putih', '9901010705120002', 98000000, current_date + 190, current_date + 190),
  ('BP6034JL', 'A5N77', 'MOTORCYCLE', 'Yamaha', 'Mio M3', 2020, 'Merah', '9901011911180006', 12900000, current_date + 45, current_date + 1140)
ON CONFLICT DO NOTHING;
