-- How many citizens live where, by the language they chose: the size of a territory is a sum of these, however many live there.
-- A change is a row of its own, so that no citizen waits for a neighbour; the server adds the changes up now and then.
CREATE TABLE citizen_census (
  home_region text COLLATE "C" NOT NULL,
  language text NOT NULL,
  citizens bigint NOT NULL,
  PRIMARY KEY (home_region, language)
);

CREATE TABLE citizen_census_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  home_region text COLLATE "C" NOT NULL,
  language text NOT NULL,
  citizens bigint NOT NULL
);

-- Counts all anew: once here, and after a restore that ran without triggers.
CREATE FUNCTION citizen_census_anew() RETURNS void LANGUAGE sql AS $$
  LOCK TABLE citizen IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM citizen_census_change;
  DELETE FROM citizen_census;
  INSERT INTO citizen_census (home_region, language, citizens)
  SELECT home_region, language, count(*) FROM citizen WHERE home_region IS NOT NULL GROUP BY home_region, language;
$$;

CREATE FUNCTION citizen_census_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO citizen_census_change (home_region, language, citizens)
  SELECT home_region, language, count(*) FROM came WHERE home_region IS NOT NULL GROUP BY home_region, language;
  RETURN NULL;
END $$;

CREATE FUNCTION citizen_census_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO citizen_census_change (home_region, language, citizens)
  SELECT home_region, language, -count(*) FROM went WHERE home_region IS NOT NULL GROUP BY home_region, language;
  RETURN NULL;
END $$;

CREATE FUNCTION citizen_census_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO citizen_census_change (home_region, language, citizens)
  SELECT * FROM (VALUES (OLD.home_region, OLD.language, -1), (NEW.home_region, NEW.language, 1)) AS moved (home_region, language, citizens)
  WHERE home_region IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION citizen_census_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM citizen_census_change;
  DELETE FROM citizen_census;
  RETURN NULL;
END $$;

CREATE TRIGGER citizen_census_came AFTER INSERT ON citizen
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION citizen_census_came();
CREATE TRIGGER citizen_census_went AFTER DELETE ON citizen
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION citizen_census_went();
CREATE TRIGGER citizen_census_moved AFTER UPDATE ON citizen FOR EACH ROW
  WHEN (OLD.home_region IS DISTINCT FROM NEW.home_region OR OLD.language <> NEW.language) EXECUTE FUNCTION citizen_census_moved();
CREATE TRIGGER citizen_census_emptied AFTER TRUNCATE ON citizen
  FOR EACH STATEMENT EXECUTE FUNCTION citizen_census_emptied();

SELECT citizen_census_anew();
