/** Opens the embedded database of the first argument, prints "open" or why not, and waits to be killed where it is open. */
import { openDatabase } from "@toso/api/database";

try {
  await openDatabase({ directory: process.argv[2]! });
  console.log("open");
  setInterval(() => {}, 1_000);
} catch (error) {
  console.log((error as Error).message);
}
