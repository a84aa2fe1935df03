-- CreateEnum
CREATE TYPE "Comparison" AS ENUM ('at_least', 'more_than');

-- CreateEnum
CREATE TYPE "CriterionRule" AS ENUM ('ratio', 'steps', 'yes_no', 'bonus', 'penalty');

-- CreateEnum
CREATE TYPE "ResultKind" AS ENUM ('total_with_label', 'mandatory_plus_optional', 'levels');

-- AlterTable
ALTER TABLE "CriteriaSet" ADD COLUMN     "emptyReasonEn" TEXT,
ADD COLUMN     "emptyReasonVi" TEXT,
ADD COLUMN     "isSample" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "optionalShare" DOUBLE PRECISION,
ADD COLUMN     "resultKind" "ResultKind",
ADD COLUMN     "resultSteps" TEXT;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "baseCode" TEXT;

-- CreateTable
CREATE TABLE "Border" (
    "releaseId" INTEGER NOT NULL,
    "scheme" "AreaScheme" NOT NULL,
    "code" TEXT NOT NULL,
    "neighbourCode" TEXT NOT NULL,
    "km" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Border_pkey" PRIMARY KEY ("releaseId","scheme","code","neighbourCode")
);

-- CreateTable
CREATE TABLE "Target" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "indicatorCode" TEXT,
    "year" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "comparison" "Comparison" NOT NULL,
    "unit" TEXT NOT NULL,
    "baseVi" TEXT NOT NULL,
    "baseEn" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "legalNumber" TEXT NOT NULL,
    "issuerVi" TEXT NOT NULL,
    "issuerEn" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "sourcePublisher" TEXT,
    "sourceUrl" TEXT,
    "noIndicatorReasonVi" TEXT,
    "noIndicatorReasonEn" TEXT,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "releaseId" INTEGER NOT NULL,
    "setCode" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "groupCode" TEXT NOT NULL,
    "groupVi" TEXT NOT NULL,
    "groupEn" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "rule" "CriterionRule" NOT NULL,
    "mandatory" BOOLEAN NOT NULL,
    "maximum" DOUBLE PRECISION,
    "measureCode" TEXT,
    "fullAt" DOUBLE PRECISION,
    "comparison" "Comparison",
    "steps" TEXT,
    "evidenceVi" TEXT NOT NULL,
    "evidenceEn" TEXT NOT NULL,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("releaseId","setCode","code")
);

-- AddForeignKey
ALTER TABLE "Border" ADD CONSTRAINT "Border_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_releaseId_indicatorCode_fkey" FOREIGN KEY ("releaseId", "indicatorCode") REFERENCES "Indicator"("releaseId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_releaseId_setCode_fkey" FOREIGN KEY ("releaseId", "setCode") REFERENCES "CriteriaSet"("releaseId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
