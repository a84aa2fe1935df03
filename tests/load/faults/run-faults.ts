import { diskFull } from "./disk-full.ts";
import { clockMoved, connectionsCut, databaseStopped, killedWhilePublishing, replicaStopped, restarted, type Outcome } from "./scenarios.ts";
import { startService } from "./service.ts";

const scenarios = {
  "Database and replica stopped for 3 s": databaseStopped,
  "Replica stopped for 3 s": replicaStopped,
  "Every connection cut, 15 times": connectionsCut,
  "Publisher killed, 5 times": killedWhilePublishing,
  "Clock moved on and back": clockMoved,
  "Every process replaced, 3 times": restarted,
};

/** Prints what came of a fault; returns whether every promise held. */
function report(name: string, { tally, notes, broken }: Outcome): boolean {
  const { hot, stale, fresh, refused, faults, wrong, failed, first } = tally;
  console.log(`\n${name}: ${broken.length === 0 ? "every promise held" : "BROKEN"}`);
  console.log(
    `  asked before: ${hot} answered, ${stale} of them stale; new: ${fresh} answered, ${refused} asked to come back, ${faults} masked faults; ${wrong} wrong, ${failed} without an answer`,
  );
  for (const note of notes) console.log(`  ${note}`);
  if (first) console.log(`  first trouble: ${first}`);
  for (const promise of broken) console.log(`  BROKEN: ${promise}`);
  return broken.length === 0;
}

let held = true;
const wanted = process.argv[2];
const service = await startService(1, 2);
try {
  for (const [name, run] of Object.entries(scenarios)) if (!wanted || name.startsWith(wanted)) held = report(name, await run(service)) && held;
} finally {
  await service.stop();
}
if (!wanted || "Disk full".startsWith(wanted)) {
  const outcome = await diskFull();
  if ("skipped" in outcome) console.log(`\nDisk full while publishing: not tried, ${outcome.skipped}`);
  else held = report("Disk full while publishing", outcome) && held;
}
console.log(held ? "\nEvery promise held." : "\nSome promise did not hold.");
process.exitCode = held ? 0 : 1;
