// What every page of a province runs: one file is fewer bytes than four, on pages that have none to spare.
import "./province-contents.ts";
import "./province-time.ts";
import "./refuse-moment.ts";
import "./peer-groups.ts";
