import type { Logger } from "pino";
import type { ReadServers, ServerState } from "../../database/replica/read-servers.ts";

/** Writes to the log which servers are out of rotation, now and whenever that changes; nothing where there are no replicas. */
export function logTurns(servers: ReadServers, log: Logger): void {
  for (const state of servers.states()) if (!state.inRotation) logState(state, log);
  servers.onTurn((state) => logState(state, log));
}

function logState({ name, isPrimary, inRotation, reason }: ServerState, log: Logger): void {
  const kind = isPrimary ? "primary" : "replica";
  if (inRotation) log.info({ server: name }, `The ${kind} answers reads again`);
  else log.warn({ server: name, err: reason }, `The ${kind} is out of rotation`);
}
