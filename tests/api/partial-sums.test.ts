import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
await publishRows(database, [
  { area: "VN63 01", value: 500 },
  { area: "VN63 48", value: 100, qualifier: "nearly", status: "U" },
  { area: "VN63 48", indicator: "members", value: 600 },
  { area: "VN63 01", indicator: "members", value: 900, status: "E" },
]);
const { ask } = openApi(database);

test("what is added up without all members keeps how sure its parts are", async () => {
  const { group, reconciliation } = await ask(
    `{ group(provinces: ["01", "48", "49"]) { sum(indicator: "teams") { value obsStatus valueOfKnown obsStatusOfKnown qualifierOfKnown } rates { definition { code } valueOfKnown obsStatus qualifier } }
       reconciliation(indicator: "teams") { sum obsStatus qualifier } }`,
  );
  expect(group.sum).toEqual({ value: null, obsStatus: "O", valueOfKnown: 600, obsStatusOfKnown: "U", qualifierOfKnown: "NEARLY" });
  expect(reconciliation).toEqual({ sum: 600, obsStatus: "U", qualifier: "NEARLY" });
  const perTeam = group.rates.find(({ definition }: { definition: { code: string } }) => definition.code === "members_per_team");
  expect(perTeam).toMatchObject({ valueOfKnown: 2.5, obsStatus: "U", qualifier: "ABOUT" });
});

test("a summary over the provinces says how sure the weakest of them is", async () => {
  const { indicator, rates, none } = await ask(
    `{ indicator(code: "members") { distribution { obsStatus qualifier } } rates { code distribution { obsStatus qualifier } }
       none: indicator(code: "population") { distribution { provincesWithFigure obsStatus qualifier } } }`,
  );
  expect(indicator.distribution).toEqual({ obsStatus: "E", qualifier: "EXACT" });
  expect(rates.find(({ code }: { code: string }) => code === "members_per_team").distribution).toEqual({ obsStatus: "U", qualifier: "ABOUT" });
  expect(none.distribution).toEqual({ provincesWithFigure: 0, obsStatus: "O", qualifier: null });
});

test("where nothing is known there is nothing to be sure of", async () => {
  const { group } = await ask(`{ group(provinces: ["49"]) { sum(indicator: "teams") { valueOfKnown obsStatusOfKnown qualifierOfKnown } } }`);
  expect(group.sum).toEqual({ valueOfKnown: null, obsStatusOfKnown: "O", qualifierOfKnown: null });
});
