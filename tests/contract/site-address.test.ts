import { readEnv } from "@toso/api/settings";
import { findSiteAddress } from "@toso/api/site";
import { expect, test } from "vitest";

test.each([
  [{}, "http://127.0.0.1:4000"],
  [{ PORT: "5000" }, "http://127.0.0.1:5000"],
  [{ HOST: "192.0.2.7", PORT: "80" }, "http://192.0.2.7:80"],
  [{ HOST: "0.0.0.0", PORT: "5000" }, "http://127.0.0.1:5000"],
  [{ HOST: "::", PORT: "5000" }, "http://localhost:5000"],
  [{ HOST: "::1", PORT: "5000" }, "http://[::1]:5000"],
  [{ HOST: "2001:db8::7" }, "http://[2001:db8::7]:4000"],
  [{ HOST: "toso.example" }, "http://toso.example:4000"],
  [{ TOSO_SITE: "", PORT: "5000" }, "http://127.0.0.1:5000"],
  [{ TOSO_SITE: "https://example.org", PORT: "5000" }, "https://example.org"],
  [{ TOSO_SITE: "https://example.org/", PORT: "0" }, "https://example.org"],
])("with %o in the environment, citations and files name %s", (variables, address) => {
  expect(findSiteAddress(variables)).toBe(address);
  expect(URL.canParse(address)).toBe(true);
});

test("with any free port and no public address, nothing is written that names a port which is not served", () => {
  expect(() => findSiteAddress({ PORT: "0" })).toThrow("TOSO_SITE");
});

test.each(["example.org", "ftp://example.org", "https://example.org/toso", "https://example.org?a"])(
  "a public address that pages cannot name each other by is refused: %s",
  (TOSO_SITE) => expect(() => readEnv({ TOSO_SITE })).toThrow("TOSO_SITE"),
);

test.each(["", "https://example.org", "http://[::1]:8080/"])("a public address is taken: %j", (TOSO_SITE) =>
  expect(readEnv({ TOSO_SITE }).TOSO_SITE).toBe(TOSO_SITE),
);
