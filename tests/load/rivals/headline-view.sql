-- The headline figure of each of the 63 provinces for every indicator of the current release, by the headline rule: what the rivals serve.
-- A schema of its own, so that they make a GraphQL schema of this alone. Rows come by code, as the API gives them.
CREATE SCHEMA rivals;

CREATE VIEW rivals.province_headline AS
SELECT i.code AS indicator_code, a.code, a."nameVi" AS name_vi, h.value, i.unit, h."periodEnd" AS period_end, coalesce(h."obsStatus"::text, 'O') AS obs_status
FROM (SELECT id FROM "Release" ORDER BY id DESC LIMIT 1) r
JOIN "Area" a ON a."releaseId" = r.id AND a.scheme = 'VN63'
JOIN "Indicator" i ON i."releaseId" = r.id
LEFT JOIN (
  SELECT DISTINCT ON (o."indicatorCode", p.code) o."indicatorCode", p.code, o.value, o."periodEnd", o."obsStatus"
  FROM (SELECT id, date FROM "Release" ORDER BY id DESC LIMIT 1) r
  JOIN "Observation" o ON o."addedReleaseId" <= r.id AND (o."replacedReleaseId" IS NULL OR o."replacedReleaseId" > r.id)
  JOIN (
    SELECT "releaseId", scheme, code AS at, code FROM "Area" WHERE scheme = 'VN63'
    UNION ALL
    SELECT "releaseId", "toScheme", "toCode", "fromCode" FROM "Lineage" WHERE change = 'unchanged'
  ) p ON p."releaseId" = r.id AND p.scheme = o."areaScheme" AND p.at = o."areaCode"
  JOIN "Source" s ON s."releaseId" = r.id AND s.code = o."sourceCode"
  ORDER BY o."indicatorCode", p.code, least(
      CASE o."periodBasis" WHEN 'estimated' THEN left(o.period || '-01-01', 10) ELSE o."periodEnd" END,
      (date_trunc(CASE length(s.published) WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END, left(s.published || '-01-01', 10)::date)
        + CASE length(s.published) WHEN 4 THEN interval '1 year' WHEN 7 THEN interval '1 month' ELSE interval '1 day' END - interval '1 day')::date::text,
      r.date
    ) DESC, o."periodBasis", s.kind, o.qualifier <> 'exact', o.method <> 'reported', o."sourceCode", o."periodEnd" DESC, length(o.period) DESC, o.id
) h ON h."indicatorCode" = i.code AND h.code = a.code
ORDER BY i.code, a.code;

-- Directus lists no collection without a primary key, which a view cannot have: it gets the answers already worked out, in a table.
CREATE SCHEMA directus;
CREATE TABLE directus.province_headline AS SELECT row_number() OVER ()::integer AS id, * FROM rivals.province_headline;
ALTER TABLE directus.province_headline ADD PRIMARY KEY (id);
CREATE INDEX ON directus.province_headline (indicator_code, code);
ANALYZE;
