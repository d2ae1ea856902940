-- Each function that a mini-app was published with, and by which leave: a letter, a waiver, or none, since it was there before letters
-- were asked for. Owned by the slice recommendation.
CREATE TABLE published_function (
  app_id text NOT NULL,
  function text NOT NULL,
  opd_code text NOT NULL,
  region_code text NOT NULL,
  letter_of uuid REFERENCES recommendation_letter (recommendation_id),
  waiver_id uuid REFERENCES waiver (id),
  published_at timestamptz NOT NULL,
  PRIMARY KEY (app_id, function),
  CHECK (num_nonnulls(letter_of, waiver_id) <= 1)
);
COMMENT ON COLUMN published_function.published_at IS 'When it first went out by this leave.';
CREATE INDEX published_function_opd ON published_function (opd_code);
INSERT INTO published_function (app_id, function, opd_code, region_code, published_at)
SELECT r.app_id, f.name, m.owner, o.region_code, min(r.published_at)
FROM mini_app_release r
  JOIN mini_app m ON m.app_id = r.app_id
  JOIN opd o ON o.code = m.owner
  CROSS JOIN LATERAL (
    SELECT r.manifest ->> 'category'
    UNION ALL
    SELECT 'data_source' WHERE jsonb_array_length(jsonb_path_query_array(r.manifest, '$.provides[*]')) > 0
  ) f (name)
WHERE r.published_at IS NOT NULL AND f.name IS NOT NULL
GROUP BY r.app_id, f.name, m.owner, o.region_code;
