import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { realDataset, replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");

/** Checks the tiny dataset with the changes. Its observations.csv has seven rows, on the lines 2 to 8. */
const findingsOf = async (changes: Changes) => (await checkDirectory(prisma, writeDataset(changes))).findings;
const observations = (piece: string, by: string): Changes => ({ "observations.csv": replaceOnce(piece, by) });
const row49 = "VN63,49,teams,2024-06,stated,300,exact,A,reported,S3,,"; // line 7
const row48 = "VN63,48,internet_users_pct,2023,stated,81.7,exact,A,reported,S4,,"; // line 6

test("the tiny and the real dataset have no findings", async () => {
  expect(await findingsOf({})).toEqual([]);
  expect((await checkDirectory(prisma, realDataset)).findings).toEqual([]);
});

test("line ends of Windows and blank lines are no finding", async () => {
  expect(await findingsOf({ "observations.csv": (text) => text.replaceAll("\n", "\r\n"), "regions.csv": (text) => text.replace("\nNMM", "\n\nNMM") })).toEqual(
    [],
  );
});

test("0 and 100 percent are percentages", async () => {
  expect(await findingsOf(observations("81.7", "0"))).toEqual([]);
  expect(await findingsOf(observations("81.7", "100"))).toEqual([]);
});

describe("one finding, with file, line, column, what is wrong and what to do, for", () => {
  test.each<[string, Changes, string, number, string, RegExp, RegExp]>([
    [
      "an unknown province",
      observations("VN63,49,", "VN63,94,"),
      "observations.csv",
      7,
      "area_code",
      /province "VN63 94"/,
      /areas\.csv.*VN63 49|areas\.csv.*Nearest/,
    ],
    ["an old code under the new division", observations("VN63,49,", "VN34,49,"), "observations.csv", 7, "area_code", /province "VN34 49"/, /areas\.csv/],
    ["an unknown division", observations("VN63,49,", "VN64,49,"), "observations.csv", 7, "area_scheme", /"VN64"/, /VN, VN63, VN34/],
    ["an unknown indicator", observations("49,teams", "49,teamz"), "observations.csv", 7, "indicator", /indicator "teamz"/, /indicators\.csv.*teams/],
    ["letters for a number", observations(",300,", ",3OO,"), "observations.csv", 7, "value", /"3OO" is not a number/, /digits/],
    ["a space between thousands", observations(",1200,", ",1 200,"), "observations.csv", 8, "value", /"1 200" is not a number/, /nothing between thousands/],
    ["a number with a unit", observations("81.7", "81.7%"), "observations.csv", 6, "value", /"81.7%" is not a number/, /digits/],
    ["no number", observations(",300,", ",,"), "observations.csv", 7, "value", /missing/, /leave the whole row out/],
    ["a decimal comma", observations("81.7", `"81,7"`), "observations.csv", 6, "value", /"81,7".*decimal comma/, /with a point: 81\.7/],
    [
      "a decimal comma after thousands with points",
      observations(",300,", `,"1.300,5",`),
      "observations.csv",
      7,
      "value",
      /decimal comma/,
      /with a point: 1300\.5/,
    ],
    ["more than 100 percent", observations("81.7", "100.1"), "observations.csv", 6, "value", /100\.1.*outside 0 to 100/, /share in percent/],
    ["less than 0 percent", observations("81.7", "-0.1"), "observations.csv", 6, "value", /-0\.1.*outside 0 to 100/, /share in percent/],
    ["a count below 0", observations(",300,", ",-3,"), "observations.csv", 7, "value", /-3 is not a count/, /whole number/],
    [
      "a count with a fraction, such as thousands with a point",
      observations(",300,", ",1.203,"),
      "observations.csv",
      7,
      "value",
      /1\.203 is not a count/,
      /whole number/,
    ],
    ["a duplicate row", { "observations.csv": (text) => `${text}${row49}\n` }, "observations.csv", 9, "period", /Duplicate of line 7/, /Keep one/],
    [
      "a duplicate row with another value",
      { "observations.csv": (text) => `${text}${row49.replace("300", "301")}\n` },
      "observations.csv",
      9,
      "period",
      /line 7/,
      /Keep one/,
    ],
    ["no source", observations(row49, row49.replace("S3", "")), "observations.csv", 7, "source_id", /source is missing/, /sources\.csv/],
    ["an unknown source", observations(row49, row49.replace("S3", "S9")), "observations.csv", 7, "source_id", /source "S9"/, /sources\.csv.*S1/],
    [
      "a period that is no date",
      observations(row49, row49.replace("2024-06", "2024-13")),
      "observations.csv",
      7,
      "period",
      /"2024-13" is not a date/,
      /YYYY-MM-DD/,
    ],
    [
      "a date in the order of Viet Nam",
      observations(row49, row49.replace("2024-06", "30/06/2024")),
      "observations.csv",
      7,
      "period",
      /"30\/06\/2024" is not a date/,
      /YYYY-MM-DD/,
    ],
    [
      "a period after the day of the release",
      observations(row49, row49.replace("2024-06", "2026-02")),
      "observations.csv",
      7,
      "period",
      /2026-02 begins after.*2026-01-31/,
      /date/,
    ],
    [
      "an unknown word for the wording",
      observations(row49, row49.replace("exact", "roughly")),
      "observations.csv",
      7,
      "qualifier",
      /"roughly"/,
      /exact, about, more_than, nearly/,
    ],
    ["an unknown status", observations(row49, row49.replace(",A,", ",O,")), "observations.csv", 7, "obs_status", /"O"/, /A, D, E, P, U/],
    ["a version that is none", { "release.csv": replaceOnce("1.0.0", "1.0") }, "release.csv", 2, "version", /no version/, /three numbers/],
    [
      "a second release in the file",
      { "release.csv": (text) => `${text}1.0.1,2026-01-31,Bản thử,A trial\n` },
      "release.csv",
      3,
      "",
      /more than one release/,
      /Keep one row/,
    ],
    ["no release in the file", { "release.csv": "version,date,summary_vi,summary_en\n" }, "release.csv", 1, "", /release/, /row/],
    [
      "a day of the release that is none",
      { "release.csv": replaceOnce("2026-01-31", "2026-01") },
      "release.csv",
      2,
      "date",
      /"2026-01" is not a day/,
      /YYYY-MM-DD/,
    ],
    ["an unknown province of a practice", { "practices.csv": replaceOnce("48,", "50,") }, "practices.csv", 2, "area_code", /province "VN63 50"/, /areas\.csv/],
    [
      "an unknown skill of a practice",
      { "practices.csv": replaceOnce("online_payment", "online_paying") },
      "practices.csv",
      2,
      "skill",
      /skill "online_paying"/,
      /skills\.csv.*online_payment/,
    ],
    [
      "an unknown province of an honour",
      { "honours.csv": replaceOnce("VN34,48", "VN34,49") },
      "honours.csv",
      2,
      "area_code",
      /province "VN34 49"/,
      /areas\.csv/,
    ],
    [
      "an unknown indicator of the calendar",
      { "calendar.csv": replaceOnce("population,", "populatin,") },
      "calendar.csv",
      3,
      "indicator",
      /indicator "populatin"/,
      /indicators\.csv.*population/,
    ],
    [
      "a date of the calendar before the release",
      { "calendar.csv": replaceOnce("2026-06-30", "2026-01-30") },
      "calendar.csv",
      2,
      "expected",
      /2026-01-30 was over before.*2026-01-31/,
      /next date/,
    ],
    [
      "a second date of one indicator",
      { "calendar.csv": (text) => `${text}population,2026-08,usual,Như năm trước,As last year,,,\n` },
      "calendar.csv",
      5,
      "indicator",
      /line 3.*population/,
      /Keep one/,
    ],
    [
      "an announced date without a source",
      { "calendar.csv": replaceOnce("https://example.org/c1", "") },
      "calendar.csv",
      2,
      "source_url",
      /no source/,
      /source_url/,
    ],
    ["a usual date without a reason", { "calendar.csv": replaceOnce("It came every year before", "") }, "calendar.csv", 4, "note_vi", /usual/, /note_en/],
    [
      "an announcement at no address",
      { "calendar.csv": replaceOnce("https://example.org/c2", "example.org") },
      "calendar.csv",
      3,
      "source_url",
      /not a valid URL/,
      /https/,
    ],
    ["a source at no address", { "sources.csv": replaceOnce("https://example.org/s2", "example.org/s2") }, "sources.csv", 3, "url", /not a valid URL/, /https/],
    [
      "a practice at no address",
      { "practices.csv": replaceOnce("https://example.org/p1", "trang 12") },
      "practices.csv",
      2,
      "source_url",
      /not a valid URL/,
      /https/,
    ],
    [
      "an honour at half an address",
      { "honours.csv": replaceOnce("https://example.org/h1", "https://") },
      "honours.csv",
      2,
      "source_url",
      /not a valid URL/,
      /https/,
    ],
    [
      "an unknown indicator of a rate",
      { "rates.csv": replaceOnce("members_per_team,members,", "members_per_team,membres,") },
      "rates.csv",
      4,
      "numerator",
      /indicator "membres"/,
      /indicators\.csv.*members/,
    ],
    [
      "a wrong cell after one that holds a line break",
      observations(`${row48}\n${row49}`, `${row48}"two\nlines"\n${row49.replace("300", "x")}`.replace(`,,"two`, `,"two`).replace(`lines"`, `lines",`)),
      "observations.csv",
      8,
      "value",
      /"x"/,
      /digits/,
    ],
  ])("%s", async (_what, changes, file, line, column, problem, remedy) => {
    expect(await findingsOf(changes)).toEqual([{ file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }]);
  });
});

test("a row with a wrong number and an unknown province has both reported", async () => {
  const findings = await findingsOf(observations(row49, row49.replace("VN63,49", "VN63,99").replace("300", "x")));
  expect(findings.map(({ line, column }) => `${line} ${column}`).sort()).toEqual(["7 area_code", "7 value"]);
});
