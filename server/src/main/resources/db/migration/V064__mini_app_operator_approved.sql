-- A manifest may name an operator anywhere; elsewhere than under its owner it answers once the territory's registrar agreed.
ALTER TABLE mini_app_operator ADD COLUMN approved boolean NOT NULL DEFAULT true;
UPDATE mini_app_operator o SET approved = false
FROM mini_app m JOIN opd ON opd.code = m.owner
WHERE m.app_id = o.app_id AND NOT o.by_registrar
  AND o.region <> opd.region_code AND o.region NOT LIKE opd.region_code || '.%';
ALTER TABLE mini_app_operator ALTER COLUMN approved DROP DEFAULT;
