-- AlterTable
ALTER TABLE "ReportedValue" DROP CONSTRAINT "ReportedValue_pkey",
ADD CONSTRAINT "ReportedValue_pkey" PRIMARY KEY ("reportId", "place");

-- The log of reports grows and is never changed: of a row only the person may be taken out, when an account is deleted.
CREATE FUNCTION "refuse_event_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."userId" IS NULL THEN
    IF (to_jsonb(NEW) - 'userId') = (to_jsonb(OLD) - 'userId') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Steps of a report are never changed or removed.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "keep_events" BEFORE UPDATE OR DELETE ON "ReportEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_event_change"();
CREATE TRIGGER "keep_all_events" BEFORE TRUNCATE ON "ReportEvent" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_event_change"();
