-- CreateIndex
CREATE INDEX "Observation_addedReleaseId_idx" ON "Observation"("addedReleaseId");
