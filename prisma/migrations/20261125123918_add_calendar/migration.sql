-- CreateEnum
CREATE TYPE "CalendarBasis" AS ENUM ('announced', 'usual');

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "releaseId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "basis" "CalendarBasis" NOT NULL,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "sourcePublisher" TEXT,
    "sourceUrl" TEXT,
    "accessed" TEXT,

    CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("releaseId","order")
);

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
