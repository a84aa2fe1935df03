-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AreaKind" ADD VALUE 'commune';
ALTER TYPE "AreaKind" ADD VALUE 'ward';
ALTER TYPE "AreaKind" ADD VALUE 'special_zone';

-- AlterEnum
ALTER TYPE "AreaScheme" ADD VALUE 'VN3321';

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "provinceCode" TEXT;

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "columns" TEXT[];
