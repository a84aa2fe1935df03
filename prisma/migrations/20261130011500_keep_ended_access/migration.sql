-- Whose access was ended, when and by whom is a log too: of a row only the editor may be taken out, when the account is deleted.
CREATE FUNCTION "refuse_ended_access_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."userId" IS NULL THEN
    IF (to_jsonb(NEW) - 'userId') = (to_jsonb(OLD) - 'userId') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'What says whose access was ended is never changed or removed.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "keep_ended_access" BEFORE UPDATE OR DELETE ON "EndedAccess" FOR EACH ROW EXECUTE FUNCTION "refuse_ended_access_change"();
CREATE TRIGGER "keep_all_ended_access" BEFORE TRUNCATE ON "EndedAccess" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ended_access_change"();
