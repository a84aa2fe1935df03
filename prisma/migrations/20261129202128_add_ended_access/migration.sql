-- CreateTable
CREATE TABLE "EndedAccess" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "wasInvited" BOOLEAN NOT NULL,
    "userId" TEXT,

    CONSTRAINT "EndedAccess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EndedAccess_officeId_idx" ON "EndedAccess"("officeId");

-- AddForeignKey
ALTER TABLE "EndedAccess" ADD CONSTRAINT "EndedAccess_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
