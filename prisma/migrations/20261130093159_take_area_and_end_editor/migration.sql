-- AlterTable
ALTER TABLE "EndedAccess" ALTER COLUMN "officeId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "TakenArea" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officeId" TEXT NOT NULL,
    "scheme" "AreaScheme" NOT NULL,
    "code" TEXT NOT NULL,
    "userId" TEXT,

    CONSTRAINT "TakenArea_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TakenArea_officeId_idx" ON "TakenArea"("officeId");

-- AddForeignKey
ALTER TABLE "TakenArea" ADD CONSTRAINT "TakenArea_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which area was taken from an office, when and by whom is a log too: of a row only the editor may be taken out, when the account is deleted.
CREATE FUNCTION "refuse_taken_area_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."userId" IS NULL THEN
    IF (to_jsonb(NEW) - 'userId') = (to_jsonb(OLD) - 'userId') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'What says which area was taken is never changed or removed.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "keep_taken_area" BEFORE UPDATE OR DELETE ON "TakenArea" FOR EACH ROW EXECUTE FUNCTION "refuse_taken_area_change"();
CREATE TRIGGER "keep_all_taken_area" BEFORE TRUNCATE ON "TakenArea" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_taken_area_change"();
