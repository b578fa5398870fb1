import { expect, test } from "vitest";
import { DocketError } from "@/lib/docket/docket-error";
import { decodeSource, MAX_SOURCE_BYTES } from "@/lib/docket/parse/decode";
import { KINDS } from "@/lib/docket/parse/kind";
import { parseDocket } from "@/lib/docket/parse/parse-docket";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { cpuMs } from "@/scripts/cpu-time";

const HEAD = `<h3>U.S. District Court<br>District of Columbia<br>CIVIL DOCKET FOR CASE #: 1:21-cv-00009</h3><table><tr><td><br>Sample v. Example</td></tr></table>`;
const entry = (text: string) =>
  `${HEAD}<table><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr><tr><td>03/05/2021</td><td>1</td><td>${text}</td></tr></table>`;
const MEGABYTE = 1_000_000;
const repeat = (piece: string, bytes = 2 * MEGABYTE) => piece.repeat(Math.ceil(bytes / piece.length));

/** Name, source, and what comes of it: the kind and how many rows, or the code of the refusal. */
const SOURCES: [string, string, string][] = [
  ["nested tables without end", `${HEAD}${repeat("<table><tr><td>")}`, "district 0"],
  ["nested tables before the heading", `${repeat("<table><tr><td>")}${HEAD}`, "district 0"],
  ["cells without end", `${HEAD}<table>${repeat("<tr><td><b>x</b>")}`, "district 0"],
  ["entities", entry(repeat("&amp;&#65;&NotAnEntity;")), "district 1"],
  [
    "a document type with growing entities",
    `<!DOCTYPE x [${repeat('<!ENTITY a "&b;&b;&b;">', 100_000)}]>${entry("&a;")}`,
    "district 1",
  ],
  ["an attribute without end", `${HEAD}<a href="${repeat("x")}`, "district 0"],
  ["attributes without number", entry(`<a ${repeat("a=b ")}>1</a>`), "district 1"],
  ["commas", entry(repeat(",")), "district 1"],
  ["number signs", entry(`(Attachments: ${repeat("# ")}`), "district 1"],
  ["numbered signs", entry(`(Attachments: ${repeat("# 1 ")}`), "district 1"],
  ["brackets", entry(`(Attachments: # 1 ${repeat("(")}`), "district 1"],
  [
    "lists and blanks",
    entry(`${repeat("(Attachments: # 1 a)", MEGABYTE)}${repeat(" ", MEGABYTE)}`),
    "district 1",
  ],
  ["digits", entry(repeat("1")), "district 1"],
  ["blanks", entry(repeat(" \n\t&nbsp;")), "district 1"],
  ["links", entry(repeat('<a href="/doc1/04500000001">1</a> ')), "district 1"],
  [
    "parties",
    `${HEAD}<table>${repeat("<tr><td><b><u>Defendant</u></b></td></tr><tr><td><b>Sample,,,,</b></td></tr>")}</table>`,
    "district 0",
  ],
  [
    "a party of commas",
    `${HEAD}<table><tr><td><b><u>Defendant</u></b></td></tr><tr><td><b>${repeat(",")}x</b></td></tr></table>`,
    "district 0",
  ],
  ["judges", HEAD.replace("Sample v.", `Assigned to: ${repeat("judge ")},<br>v.`), "not_a_docket"],
  ["headings", repeat("<h3>"), "not_a_docket"],
  ["addresses", repeat("https://ecf.a.gov"), "not_a_docket"],
  [
    "papers of one entry",
    `${entry("x").replace("</table>", "")}<table><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr><tr><td>03/05/2021</td><td>1</td><td>y</td></tr><tr><td></td><td></td><td><table>${repeat("<tr><td>7</td><td>Exhibit</td></tr>")}</table></td></tr></table>`,
    "district 1",
  ],
  ["a script without end", `${entry("x <script>")}${repeat("alert(1);")}`, "district 1"],
  [
    "an appeal of parties",
    `<b>General Docket</b><table><tr><td><b>Court of Appeals Docket #:</b> 21-10001</td></tr></table><table>${repeat("<tr><td>A<br>Appellant,,,,</td><td>B<br>[COR]<br>(see above)</td></tr>")}`,
    "appellate 0",
  ],
  [
    "a menu of rows",
    `Document Selection Menu<table>${repeat('<tr><td><a href="/doc1/0450001">2</a></td><td>x</td></tr>')}`,
    "attachment 35087",
  ],
  ["arrays in arrays", repeat("["), "not_a_docket"],
  ["an ACMS docket without end", `{"caseDetails":${repeat('{"a":')}`, "unreadable"],
  [
    "an ACMS docket with arrays in arrays",
    `{"caseDetails":{"caseNumber":"26-1","x":${repeat("[")}${repeat("]")}},"docketInfo":{"docketEntries":[]}}`,
    "unreadable",
  ],
  [
    "a CourtListener answer with arrays in arrays",
    `{"resource_uri":"https://www.courtlistener.com/api/rest/v4/dockets/1/","x":${repeat("[")}${repeat("]")}}`,
    "unreadable",
  ],
  [
    "a feed with growing entities",
    `<rss><!DOCTYPE x [${repeat('<!ENTITY a "&b;&b;&b;">', 60_000)}]><channel><link>https://ecf.nysd.uscourts.gov</link>${repeat("<item><title>1:18-cv-00008 &a; v. B</title>")}`,
    "rss 0",
  ],
  [
    "a feed of brackets",
    `<rss><channel><link>https://ecf.nysd.uscourts.gov</link><item><title>1:18-cv-00008 A v. B</title><description>${repeat("[")}</description><pubDate>Tue, 15 May 2018 19:14:31 GMT</pubDate></item></channel></rss>`,
    "rss 1",
  ],
  ["a stamp again and again", repeat("Case 1:21-cv-01798 Document "), "not_a_docket"],
  [
    "a history of rows that never end",
    `<h2>History</h2><center><b><font size=+1>1:21-cv-00009</font></b> A v. B</center><table><tr><th>Doc.<th>Dates<th>Description</tr>${"<tr><td>1<td>Filed: 03/05/2021<td>x".repeat(50_000)}`,
    "docket_history 50000",
  ],
  ["a case summary of digits", `<center><b><font size=+1>1:21-cv-00009${repeat("1")}`, "case_query"],
];

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const { kind, reading } = await parseDocket(bytes);
    if (Array.isArray(reading)) return `${kind} ${reading.length}`;
    if ("docket_entries" in reading) return `${kind} ${reading.docket_entries.length}`;
    return "attachments" in reading ? `${kind} ${reading.attachments.length}` : kind;
  } catch (error) {
    if (error instanceof DocketError) return error.code;
    throw error;
  }
}

for (const [name, source, outcome] of SOURCES) {
  test(`${name}: read or refused within two seconds`, async () => {
    const bytes = Buffer.from(source);
    const start = cpuMs();
    expect(await outcomeOf(bytes)).toBe(outcome);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
}

test("a script in docket text is no text, whatever tag it comes in", async () => {
  const evil = `ORDER <script>steal(1)</script><img src=x onerror="steal(2)"><a href="javascript:steal(3)" onclick="steal(4)">granting</a> 3<style>steal{}</style>`;
  for (const page of [entry(evil), entry(`<scr<script>ipt>${evil}`), entry(evil.toUpperCase())]) {
    const { reading } = await parseDocket(Buffer.from(page));
    expect(JSON.stringify(reading)).not.toMatch(/steal|onerror|javascript/i);
    expect(reading).toHaveProperty(
      "docket_entries.0.description",
      expect.stringMatching(/^(?:ipt>)?ORDER granting 3$/i),
    );
  }
});

test("a source above 100 MB is refused by its size alone", async () => {
  const start = cpuMs();
  await expect(parseDocket(Buffer.alloc(MAX_SOURCE_BYTES + 1))).rejects.toMatchObject({ code: "too_large" });
  expect(cpuMs() - start).toBeLessThan(500);
});

test("every kind refuses what is not of that kind, in words", async () => {
  for (const kind of KINDS) {
    for (const page of ["", "<html><body>Request Time-out</body></html>", "\u0000\u0001\u0002", "{}", "[]"]) {
      await expect(parseDocket(Buffer.from(page), { kind }), `${kind}: ${page}`).rejects.toBeInstanceOf(
        DocketError,
      );
    }
  }
});

test("what is found nowhere is refused with what would be taken", async () => {
  await expect(parseDocket(Buffer.from("<html><body>Request Time-out</body></html>"))).rejects.toThrow(
    /Accepted are docket reports/,
  );
});

test("a page cut anywhere is read as far as it goes, or refused", async () => {
  const page = Buffer.from(makeDocketSheet({ entries: 6, parties: 3 }));
  let longest = 0;
  for (let end = 0; end < page.length; end += 37) {
    const reading = await parseDocket(page.subarray(0, end)).catch((error: unknown) => {
      expect(error).toBeInstanceOf(DocketError);
      return null;
    });
    if (reading && "docket_entries" in reading.reading) longest = reading.reading.docket_entries.length;
  }
  expect(longest).toBe(6);
});

test("an entry cut off in its row keeps what stands before it", async () => {
  const page = makeDocketSheet({ entries: 4, parties: 2 });
  const reading = await parseDocket(Buffer.from(page.slice(0, page.indexOf("</table><br><HR>") - 60)));
  expect(reading.reading).toHaveProperty("docket_entries.length", 4);
});

test("encodings: UTF-8, Windows-1252, UTF-16, mixed, cut off", () => {
  expect(decodeSource(Buffer.from("café “x”"))).toBe("café “x”");
  expect(decodeSource(Buffer.from("caf\xe9 \x93x\x94 \xa7", "latin1"))).toBe("café “x” §");
  expect(decodeSource(Buffer.from('<meta charset="utf-8">caf\xe9', "latin1"))).toContain("café");
  expect(decodeSource(Buffer.from("\ufeffcafé", "utf16le"))).toBe("café");
  expect(decodeSource(Buffer.concat([Buffer.from("café\n"), Buffer.from("\xa7 12\n", "latin1")]))).toBe(
    "café\n§ 12\n",
  );
  expect(decodeSource(Buffer.from("Zürich über alles é").subarray(0, -1))).toBe("Zürich über alles ");
  expect(decodeSource(Buffer.from('<meta charset="koi8-r">\xf0\xd2', "latin1"))).toContain("Пр");
});

test("time grows with the number of entries", async () => {
  const timed = async (entries: number, rounds: number) => {
    const bytes = Buffer.from(makeDocketSheet({ entries, parties: 5 }));
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const start = cpuMs();
      await parseDocket(bytes);
      best = Math.min(best, cpuMs() - start);
    }
    return best;
  };
  await timed(2_000, 1);
  const small = await timed(4_000, 3);
  const large = await timed(50_000, 1);
  // Twelve and a half times the entries: quadratic work would take 156 times as long.
  expect(large / small).toBeLessThan(30);
}, 30_000);
