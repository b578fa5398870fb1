import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocketError } from "@/lib/docket/docket-error";
import { parseAcms } from "@/lib/docket/parse/acms/parse-acms";
import { parseCourtListener } from "@/lib/docket/parse/courtlistener/parse-courtlistener";
import { authenticateNotice } from "@/lib/docket/parse/mail/authenticate";
import {
  caseTable,
  DOCKET_TEXT,
  htmlMail,
  noticePage,
  PLAIN_NOTICE,
  plainMail,
} from "@/lib/docket/parse/mail/notice-samples";
import { parseMail } from "@/lib/docket/parse/mail/parse-mail";
import { parseNotice } from "@/lib/docket/parse/mail/parse-notice-html";
import { parseRss } from "@/lib/docket/parse/rss/parse-rss";
import { guessFirstPage } from "@/lib/docket/parse/stamp/guess-caption";
import { readStamp } from "@/lib/docket/parse/stamp/read-stamp";
import { cpuMs } from "@/scripts/cpu-time";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const page = noticePage(caseTable("Roe v. Doe", "1:26-cv-00001-ABC", DOCKET_TEXT));
const opening = page.slice(0, page.indexOf("<BR><B>1:26"));
const list = `${opening}<BR>1:26-cv-00001-ABC Notice has been electronically mailed to:<BR>`;
const fill = (unit: string, size = 1_900_000) => unit.repeat(Math.floor(size / unit.length));

/** A reading, or a refusal that says why; anything else is a defect. */
async function attempt(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DocketError) return error.code;
    throw error;
  }
}

const WITHIN_MS = 2_000;

describe("hostile notices", () => {
  it.each([
    ["tables nested without end", opening + fill("<table><tr><td>")],
    ["tags never closed", opening + fill("<b><i>")],
    ["tags closed that were never opened", opening + fill("<b></i>")],
    ["less-than signs", opening + fill("<")],
    ["entities", opening + fill("&nbsp")],
    ["one long word among the recipients", `${list + fill("a")}@`],
    ["commas among the recipients", `${list + fill(",")}x`],
    ["addresses among the recipients", list + fill("a@b ")],
    ["cases", fill("Case Name:<br>x<br>Case Number:<br>1:20-cv-00001<br>")],
    ["labels without values", fill("Case Name:<br>")],
    ["blank lines", fill("<br>")],
    ["an attribute never closed", `<a href="${fill("x")}`],
    ["a comment never closed", `<!--${fill("-")}`],
    ["digits before a heading", `${opening}<br>${fill("1")}`],
    ["references", opening + fill("[1]")],
  ])("%s are read or refused in time", async (_, source) => {
    const mail = bytes(htmlMail(source));
    const plain = bytes(plainMail(source.replaceAll("<br>", "\n")));
    for (const read of [() => parseNotice(bytes(source)), () => parseMail(mail), () => parseMail(plain)]) {
      const start = cpuMs();
      await attempt(read);
      expect(cpuMs() - start).toBeLessThan(WITHIN_MS);
    }
  });

  it.each([
    [
      "parts in parts",
      Array.from(
        { length: 5_000 },
        (_, i) => `--a${i}\r\nContent-Type: multipart/mixed; boundary=a${i + 1}\r\n\r\n`,
      ).join(""),
    ],
    ["many parts", fill("--a0\r\nContent-Type: text/plain\r\n\r\nx\r\n", 4_000_000)],
    [
      "a long attachment",
      `--a0\r\nContent-Type: text/html\r\n\r\n${page}\r\n--a0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${fill(`${"QUJD".repeat(19)}\r\n`, 20_000_000)}--a0--`,
    ],
  ])("%s are read or refused in time", async (_, body) => {
    const mail = bytes(
      `From: ecf@dcd.uscourts.gov\r\nContent-Type: multipart/mixed; boundary=a0\r\n\r\n${body}`,
    );
    const start = cpuMs();
    await attempt(() => parseMail(mail));
    expect(cpuMs() - start).toBeLessThan(WITHIN_MS);
  });

  it("a script in the docket text is no text", () => {
    const notice = parseNotice(
      bytes(page.replace("MOTION", "<script>alert(1)</script><img src=x onerror=alert(2)>MOTION")),
    );
    expect(notice.dockets[0]?.docket_entries[0]?.description).toMatch(/^MOTION/);
    expect(JSON.stringify(notice)).not.toMatch(/alert|onerror/);
  });

  it("200 MB are refused by their size", async () => {
    const huge = new Uint8Array(200_000_000);
    for (const read of [parseMail, parseNotice, parseRss, parseAcms, parseCourtListener]) {
      expect(await attempt(() => read(huge))).toBe("too_large");
    }
  });
});

describe("mutations of good material", () => {
  const seeds: [string, Uint8Array, (mutant: Uint8Array) => unknown][] = [
    ["notice", bytes(page), (mutant) => parseNotice(mutant)],
    ["mail", bytes(htmlMail(page)), (mutant) => parseMail(mutant)],
    ["plain mail", bytes(plainMail(PLAIN_NOTICE)), (mutant) => parseMail(mutant)],
    [
      "feed",
      bytes(
        "<rss><channel><link>https://ecf.nysd.uscourts.gov</link><item><title>1:18-cv-00007 A v. B</title><description>[Order] (&lt;a href='https://ecf.nysd.uscourts.gov/doc1/127112345678'&gt;2&lt;/a&gt;)</description><pubDate>Tue, 15 May 2018 19:14:31 GMT</pubDate></item></channel></rss>",
      ),
      (mutant) => parseRss(mutant),
    ],
    [
      "ACMS docket",
      bytes(
        '{"caseDetails":{"caseNumber":"26-1","partyAttorneyList":"<table><tr><td>A<br>B</td><td><div>C</div></td></tr></table>"},"docketInfo":{"docketEntries":[{"entryNumber":1,"docketEntryText":"<p>X [Entered: 01/05/2026 11:15 AM]</p>","endDate":"2026-01-05"}]}}',
      ),
      (mutant) => parseAcms(mutant),
    ],
    [
      "stamp",
      bytes("Case 1:21-cv-01798-RBW Document 40-3 Filed 11/04/21 Page 1 of 19"),
      (mutant) => [
        readStamp(Buffer.from(mutant).toString("latin1")),
        guessFirstPage(Buffer.from(mutant).toString("latin1")),
      ],
    ],
    [
      "signed mail",
      bytes(
        `DKIM-Signature: v=1; a=rsa-sha256; d=dcd.uscourts.gov; s=x; h=from:subject; bh=AAAA; b=BBBB\r\n${htmlMail(page)}`,
      ),
      (mutant) => authenticateNotice(mutant, { resolveTxt: async () => [] }),
    ],
  ];
  // Cut, doubled, moved and overwritten slices, as broken mail programs and bad hands make them.
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    with: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          "<",
          ">",
          "&#x110000;",
          "\r\n\r\n",
          "--",
          "Case Name:",
          "Docket Text:",
          "]]>",
          '"',
          "@",
          "\0",
        )
        .map(bytes),
    ),
  });
  it.each(seeds)("%s: read or refused, never broken", async (_, seed, read) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let mutant = Buffer.from(seed);
        for (const { at, length, with: insert } of changes) {
          const start = Math.floor(at * mutant.length);
          mutant = Buffer.concat([mutant.subarray(0, start), insert, mutant.subarray(start + length)]);
        }
        await attempt(() => read(new Uint8Array(mutant)));
      }),
      { numRuns: Number(process.env.DOCKET_FUZZ_RUNS ?? 150) },
    );
  });
});
