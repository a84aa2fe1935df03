import { expect, inject, test } from "vitest";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { leadingOf } from "./new-province-from-csv.ts";
import { headlineOf, indicators, observations, provinces, rateOf, type Row } from "./headline-from-csv.ts";
import { listMapped, readMeasure, textOf } from "./read-measure.ts";

const langs = ["vi", "en"] as const;
type Lang = (typeof langs)[number];

/** The words that a reader must find where a number stands alone, by the columns of its row. */
const doubts: Record<Lang, Record<string, string>> = {
  vi: { P: "sơ bộ", D: "khác định nghĩa", U: "độ tin cậy thấp", E: "ước tính", about: "khoảng ", more_than: "hơn ", nearly: "gần ", derived: "cộng hai cấp" },
  en: {
    P: "provisional",
    D: "other definition",
    U: "low reliability",
    E: "estimated",
    about: "about ",
    more_than: "more than ",
    nearly: "nearly ",
    derived: "two levels added",
  },
};
const dates: Record<Lang, Record<string, RegExp>> = {
  vi: { estimated: /(thời điểm|ngày) ước tính/, publication: /Theo nguồn công bố|ngày công bố/ },
  en: { estimated: /date estimated/, publication: /According to a source published|date published/ },
};

/** Lists what of the doubts of a row its words leave out. */
function leftOut(row: Row, words: string, lang: Lang): string[] {
  const asked = [row.obs_status!, row.qualifier!, row.method!].flatMap((cell) => doubts[lang][cell] ?? []);
  return [
    ...asked.filter((doubt) => !words.includes(doubt)),
    ...(dates[lang][row.period_basis!] && !dates[lang][row.period_basis!]!.test(words) ? [row.period_basis!] : []),
  ];
}

const measured = listMapped();
const byLang = <Value>(values: Value[]) => values.flatMap((value) => langs.map((lang) => [value, lang] as [Value, Lang]));
const symbols = /[≠◆▲▼●]|_|\bcount\b|\bpercent\b/;

test.each(byLang(measured))("%s in %s: the sentence of each province with a figure has every doubt of the row in words", async (code, lang) => {
  const { provinces: shown } = await readMeasure(lang, code);
  for (const { code: province, slug } of provinces) {
    const { row, beside } = leadingOf(province!, code);
    if (!row) continue;
    const { sentence, marks, notes } = shown.find((one) => one.slug === slug)!.card;
    expect([slug, leftOut(row, sentence, lang)]).toEqual([slug, []]);
    expect(sentence).not.toMatch(symbols);
    const disagree = new Set(beside.filter(({ period }) => period === row.period).map(({ value }) => value));
    // What differs by rounding alone is no disagreement; the notes say so.
    if (disagree.size > 1 && !notes.some((note) => /làm tròn|rounding/.test(note))) {
      expect(marks.map(({ kind }) => kind)).toContain("disagreement");
      expect(sentence).toMatch(lang === "vi" ? /các nguồn không thống nhất, từ .*\d.* đến .*\d/ : /sources disagree, from .*\d.* to .*\d/);
    }
  }
});

test.each(byLang(["teams_per_10k_inhabitants", "members_per_100_inhabitants"]))(
  "%s in %s: the sentence of each rate has the doubts of its numerator and of its denominator",
  async (code, lang) => {
    const { provinces: shown } = await readMeasure(lang, code);
    const [numerator, per] = code.startsWith("teams") ? (["teams", 10_000] as const) : (["members", 100] as const);
    for (const { code: province, slug } of provinces) {
      const rate = rateOf(province!, numerator, per);
      const leading = leadingOf(province!, numerator);
      // Of a name that stands for two provinces the card has the rate of the present one, by the people of all its old provinces.
      if (!rate && !leading.isPresent) continue;
      const people = leading.isPresent ? leading.members.map(({ code: member }) => rateOf(member!, "population", per)!.numerator) : [rate!.denominator];
      const { sentence } = shown.find((one) => one.slug === slug)!.card;
      expect([slug, leftOut(leading.row!, sentence, lang), people.flatMap((one) => leftOut(one, sentence, lang))]).toEqual([slug, [], []]);
      expect(sentence).not.toMatch(symbols);
    }
  },
);

const counts = [...indicators.values()].filter(({ unit, topic }) => unit === "count" && topic !== "context").map(({ code }) => code!);
const nationOf = (code: string) => ruleOfDataset().order(observations.filter((row) => row.area_scheme === "VN" && row.indicator === code))[0] ?? null;

/** The sentence that stands for the picture of a page where its link is passed on. */
async function readAlt(path: string): Promise<string> {
  const html = await (await fetch(inject("portal") + path)).text();
  return textOf(/<meta property="og:image:alt" content="([^"]*)"/.exec(html)![1]!);
}
const pathOfIndicator = (code: string, lang: Lang) => `${lang === "vi" ? "/chi-tieu" : "/en/indicator"}/${code.replaceAll("_", "-")}/`;
const national = [...indicators.keys()].filter((code) => nationOf(code) !== null);

test.each(langs)("in %s the words beside a shared link have every doubt of the national figure of each indicator", async (lang) => {
  expect(national.length).toBeGreaterThan(20);
  for (const code of national) {
    const alt = await readAlt(pathOfIndicator(code, lang));
    expect([code, leftOut(nationOf(code)!, alt, lang)]).toEqual([code, []]);
    expect(alt).not.toMatch(symbols);
  }
});

test.each(langs)("in %s every count that stands alone is followed by what it counts, in words", async (lang) => {
  const number = (row: Row) => new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { useGrouping: true }).format(Number(row.value));
  const inWords = (row: Row, sentence: string) => {
    const at = sentence.indexOf(number(row));
    return at >= 0 && /^ \p{L}/u.test(sentence.slice(at + number(row).length));
  };
  let seen = 0;
  for (const code of counts) {
    const nation = nationOf(code);
    if (nation) expect([code, inWords(nation, await readAlt(pathOfIndicator(code, lang)))]).toEqual([code, true]);
    if (!measured.includes(code)) continue;
    const { provinces: shown } = await readMeasure(lang, code);
    for (const { code: province, slug } of provinces) {
      const row = headlineOf(province!, code);
      const leading = leadingOf(province!, code).row;
      if (!row || !leading) continue;
      seen++;
      const { card, spoken } = shown.find((one) => one.slug === slug)!;
      expect([code, slug, inWords(leading, card.sentence), inWords(row, spoken)]).toEqual([code, slug, true, true]);
    }
  }
  expect(seen).toBeGreaterThan(90);
});

test.each(langs)("in %s the page, the shared link and the citation of each province say what is doubtful of its teams and members", async (lang) => {
  for (const { code: province, slug } of provinces) {
    const html = await (await fetch(`${inject("portal")}${lang === "vi" ? "/tinh" : "/en/province"}/${slug}/`)).text();
    const lead = textOf(/<p class="lead">(.*?)<\/p>/s.exec(html)![1]!);
    const alt = textOf(/<meta property="og:image:alt" content="([^"]*)"/.exec(html)![1]!);
    const cited = textOf(/<copy-text[^>]*data-name="(?:Dẫn một con số|[^"]*figure)".*?<pre[^>]*>(.*?)<\/pre>/s.exec(html)![1]!);
    const [teams, members] = ["teams", "members"].map((code) => headlineOf(province!, code)) as [Row | null, Row | null];
    const leading = leadingOf(province!, "teams").row;
    if (teams) expect([slug, leftOut(teams, lead, lang), leftOut(teams, alt, lang)]).toEqual([slug, [], []]);
    if (leading) expect([slug, leftOut(leading, alt, lang), leftOut(leading, cited, lang)]).toEqual([slug, [], []]);
    if (members) expect([slug, leftOut(members, lead, lang)]).toEqual([slug, []]);
    for (const words of [lead, alt, cited]) expect(words.replace(/https?:\S+/g, "")).not.toMatch(symbols);
  }
});
