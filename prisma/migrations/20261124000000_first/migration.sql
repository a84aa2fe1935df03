-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AreaScheme" AS ENUM ('VN', 'REGION', 'VN63', 'VN34');

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('nation', 'region', 'municipality', 'province');

-- CreateEnum
CREATE TYPE "LineageChange" AS ENUM ('unchanged', 'merged');

-- CreateEnum
CREATE TYPE "PeriodBasis" AS ENUM ('stated', 'publication', 'estimated');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('exact', 'about', 'more_than', 'nearly');

-- CreateEnum
CREATE TYPE "ObsStatus" AS ENUM ('A', 'D', 'E', 'P', 'U');

-- CreateEnum
CREATE TYPE "ObservationMethod" AS ENUM ('reported', 'derived');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('official', 'press', 'mirror');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('sum', 'none');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower', 'none');

-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('teams', 'members', 'coverage', 'skills', 'context');

-- CreateTable
CREATE TABLE "Release" (
    "id" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "summaryVi" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "observationCount" INTEGER NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Area" (
    "releaseId" INTEGER NOT NULL,
    "scheme" "AreaScheme" NOT NULL,
    "code" TEXT NOT NULL,
    "iso" TEXT,
    "slug" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "regionCode" TEXT,
    "areaKm2" DOUBLE PRECISION,
    "communes" INTEGER,
    "districts" INTEGER,
    "validFrom" TEXT,
    "validTo" TEXT,
    "nameOrder" INTEGER NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "Area_pkey" PRIMARY KEY ("releaseId","scheme","code")
);

-- CreateTable
CREATE TABLE "Lineage" (
    "releaseId" INTEGER NOT NULL,
    "fromScheme" "AreaScheme" NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toScheme" "AreaScheme" NOT NULL,
    "toCode" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "change" "LineageChange" NOT NULL,
    "decree" TEXT NOT NULL,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("releaseId","fromScheme","fromCode","toScheme","toCode")
);

-- CreateTable
CREATE TABLE "Skill" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "emptyReasonVi" TEXT,
    "emptyReasonEn" TEXT,

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "topic" "Topic" NOT NULL,
    "skillCode" TEXT,
    "foundation" BOOLEAN NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "aggregation" "Aggregation" NOT NULL,
    "direction" "Direction" NOT NULL,
    "comparable" BOOLEAN NOT NULL,
    "nationalOnly" BOOLEAN NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "definitionVi" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "seriesBreak" TEXT,
    "classBreaks" DOUBLE PRECISION[],

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Rate" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "numerator" TEXT NOT NULL,
    "denominator" TEXT NOT NULL,
    "per" INTEGER NOT NULL,
    "decimals" INTEGER NOT NULL,
    "direction" "Direction" NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "formulaVi" TEXT NOT NULL,
    "formulaEn" TEXT NOT NULL,
    "classBreaks" DOUBLE PRECISION[],

    CONSTRAINT "Rate_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Source" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "published" TEXT,
    "accessed" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" SERIAL NOT NULL,
    "areaScheme" "AreaScheme" NOT NULL,
    "areaCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" TEXT NOT NULL,
    "periodBasis" "PeriodBasis" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "obsStatus" "ObsStatus" NOT NULL,
    "method" "ObservationMethod" NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "noteVi" TEXT,
    "noteEn" TEXT,
    "addedReleaseId" INTEGER NOT NULL,
    "replacedReleaseId" INTEGER,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Practice" (
    "releaseId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "areaCode" TEXT NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryVi" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "skillCode" TEXT,
    "year" TEXT NOT NULL,
    "sourcePublisher" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("releaseId","order")
);

-- CreateTable
CREATE TABLE "Honour" (
    "releaseId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "areaScheme" "AreaScheme" NOT NULL,
    "areaCode" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "awardedByVi" TEXT NOT NULL,
    "awardedByEn" TEXT NOT NULL,
    "basisVi" TEXT NOT NULL,
    "basisEn" TEXT NOT NULL,
    "forTeams" BOOLEAN NOT NULL,
    "sourcePublisher" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "Honour_pkey" PRIMARY KEY ("releaseId","order")
);

-- CreateTable
CREATE TABLE "CriteriaSet" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "issuerVi" TEXT NOT NULL,
    "issuerEn" TEXT NOT NULL,
    "legalNumber" TEXT,
    "date" TEXT NOT NULL,
    "aboutTheTeams" BOOLEAN NOT NULL,
    "structureVi" TEXT NOT NULL,
    "structureEn" TEXT NOT NULL,
    "resultRuleVi" TEXT,
    "resultRuleEn" TEXT,
    "status" TEXT NOT NULL,
    "sourcePublisher" TEXT,
    "sourceUrl" TEXT,

    CONSTRAINT "CriteriaSet_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateIndex
CREATE UNIQUE INDEX "Release_version_key" ON "Release"("version");

-- CreateIndex
CREATE INDEX "Lineage_releaseId_toScheme_toCode_idx" ON "Lineage"("releaseId", "toScheme", "toCode");

-- CreateIndex
CREATE INDEX "Observation_indicatorCode_areaScheme_idx" ON "Observation"("indicatorCode", "areaScheme");

-- CreateIndex
CREATE INDEX "Observation_replacedReleaseId_idx" ON "Observation"("replacedReleaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_areaScheme_areaCode_indicatorCode_periodEnd_per_key" ON "Observation"("areaScheme", "areaCode", "indicatorCode", "periodEnd", "period", "sourceCode", "addedReleaseId");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_releaseId_fromScheme_fromCode_fkey" FOREIGN KEY ("releaseId", "fromScheme", "fromCode") REFERENCES "Area"("releaseId", "scheme", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_releaseId_toScheme_toCode_fkey" FOREIGN KEY ("releaseId", "toScheme", "toCode") REFERENCES "Area"("releaseId", "scheme", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_releaseId_skillCode_fkey" FOREIGN KEY ("releaseId", "skillCode") REFERENCES "Skill"("releaseId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rate" ADD CONSTRAINT "Rate_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_addedReleaseId_fkey" FOREIGN KEY ("addedReleaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_replacedReleaseId_fkey" FOREIGN KEY ("replacedReleaseId") REFERENCES "Release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Honour" ADD CONSTRAINT "Honour_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
