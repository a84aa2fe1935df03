import { readFileSync } from "node:fs";

/** What a process holds of the memory of the machine, in MB. */
export interface Memory {
  now: number;
  /** The most that it ever held. */
  peak: number;
}

/** Returns what a process holds, as Linux says it; throws where there is no such process or no /proc. */
export function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [now, peak] = ["VmRSS", "VmHWM"].map((name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)![1]) / 1024);
  return { now: now!, peak: peak! };
}
