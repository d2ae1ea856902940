-- A proposal with its place, the territory whose meeting it is before, and the neighbours behind it.
CREATE VIEW proposal_now AS
SELECT p.*, k.name AS kelurahan_name, k.kecamatan, k.kecamatan_name,
  CASE p.stage WHEN 'KELURAHAN' THEN p.kelurahan WHEN 'KECAMATAN' THEN k.kecamatan ELSE left(p.kelurahan, 5) END AS territory,
  (SELECT count(*) FROM support s WHERE s.proposal = p.number)::integer AS supporters
FROM proposal p JOIN kelurahan k ON k.code = p.kelurahan;
