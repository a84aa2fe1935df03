import { constants, setPriority } from "node:os";
import { explainFaults } from "@toso/api/errors";
import { openDatabase, placeOf } from "@toso/api/database";
import { listen, listenOptions, openLog, stopInOrder } from "@toso/api/server";
import { readEnv } from "@toso/api/settings";
import { openConfiguredDesk } from "../open-configured-desk.ts";

// Serves /desk beside an API that runs as a process of its own. It answers all that the API does too; what stands in front sends it /desk alone.
const started = explainFaults();
// On a machine that both share, who reads goes first: a form that is saved a moment later is noticed by nobody.
setPriority(constants.priority.PRIORITY_LOW);
const env = readEnv();
const log = openLog(env.LOG_LEVEL);
// What is written must be read again at once: no replicas.
const database = await openDatabase({ ...placeOf(env), replicaUrls: [] });
const desk = openConfiguredDesk({ database, log });
const listening = await listen({ database, log, ...listenOptions(env), desk: desk.answer });
desk.listensAt(listening.address);
log.info({ address: `${listening.address}/desk`, metrics: listening.metrics }, "The desk listens");
started();
stopInOrder(async (listenOn) => {
  await listening.stop(listenOn);
  await desk.close();
  await database.close();
}, log);
