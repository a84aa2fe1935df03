-- CreateEnum
CREATE TYPE "LessonKind" AS ENUM ('lesson', 'shortcoming');

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "formerNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "places" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "areaScheme" "AreaScheme" NOT NULL DEFAULT 'VN63';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "language" TEXT,
ADD COLUMN     "publisherEn" TEXT;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "areaCode" TEXT NOT NULL DEFAULT 'VN',
ADD COLUMN     "areaScheme" "AreaScheme" NOT NULL DEFAULT 'VN';

-- CreateTable
CREATE TABLE "Platform" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "operatorVi" TEXT NOT NULL,
    "operatorEn" TEXT NOT NULL,
    "skillCode" TEXT,
    "url" TEXT,
    "summaryVi" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "indicatorCodes" TEXT[],

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("releaseId","code")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "releaseId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "LessonKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "textVi" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "saidByVi" TEXT NOT NULL,
    "saidByEn" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "sourcePublisher" TEXT,
    "sourceUrl" TEXT,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("releaseId","code")
);

-- AddForeignKey
ALTER TABLE "Platform" ADD CONSTRAINT "Platform_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
