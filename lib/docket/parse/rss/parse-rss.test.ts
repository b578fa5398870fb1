import { describe, expect, it } from "vitest";
import { feedInstant } from "@/lib/docket/parse/rss/feed-instant";
import { looksLikeRss, parseRss } from "@/lib/docket/parse/rss/parse-rss";

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = (items: string, head = "<link>https://ecf.nysd.uscourts.gov</link>") =>
  `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Southern District of New York - Recent Entries</title>${head}${items}</channel></rss>`;
const item = (title: string, words: string, date = "Tue, 15 May 2018 19:14:31 GMT") =>
  `<item><title>${title}</title><link>https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?900</link><description>${words}</description><pubDate>${date}</pubDate></item>`;
const paper = (event: string, quote: string) =>
  `[${event}] (&lt;a href=${quote}https://ecf.nysd.uscourts.gov/doc1/127112345678?caseid=900&amp;de_seq_num=5${quote} &gt;13&lt;/a&gt;)`;

describe("a court's feed", () => {
  it("is read item by item", () => {
    expect(
      parseRss(bytes(feed(item("1:18-cv-00007-AB-CD Roe &amp;amp; Co v. Doe", paper("Order", "&quot;"))))),
    ).toMatchObject([
      {
        court_id: "nysd",
        pacer_case_id: "900",
        docket_number: "1:18-cv-00007",
        case_name: "Roe & Co v. Doe",
        federal_dn_judge_initials_referred: "CD",
        docket_entries: [
          {
            date_filed: "2018-05-15T19:14:31+00:00",
            document_number: "13",
            pacer_doc_id: "127012345678",
            pacer_seq_no: "5",
            short_description: "Order",
          },
        ],
      },
    ]);
  });

  it("merges the events of one filing, whatever their order and quotes", () => {
    const one = item("1:18-cv-00007 Roe v. Doe", paper("Opinion", "'"));
    const two = item("1:18-cv-00007 Roe v. Doe", paper("Judgment", "&#34;"));
    for (const items of [one + two, two + one]) {
      const read = parseRss(bytes(feed(items)));
      expect(read).toHaveLength(1);
      expect(read[0]?.docket_entries[0]?.short_description).toBe("Judgment AND Opinion");
    }
  });

  it("leaves out items without a case number, and what is cut off", () => {
    const items = `${item("1:18-~gr-00001 ", "[Order]")}${item("1:18-cv-00008", "[Order]")}<item><title>1:18-cv-00009 Cut`;
    expect(parseRss(bytes(feed(items))).map((each) => each.case_name)).toEqual(["Unknown Case Title"]);
  });

  it("takes the court from the title where no link tells it, and refuses feeds of no court", () => {
    expect(parseRss(bytes(feed(item("1:18-cv-00008 A v. B", "[Order]"), "")))[0]?.court_id).toBe("nysd");
    const blog = "<rss><channel><title>My cooking</title><item><title>Soup</title></item></channel></rss>";
    expect(looksLikeRss(blog)).toBe(true);
    expect(() => parseRss(bytes(blog))).toThrow(expect.objectContaining({ code: "not_a_docket" }));
  });

  it("expands no entity that the feed declares itself", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${feed(item("1:18-cv-00008 &b; v. B", "[&b;]"))}`;
    expect(parseRss(bytes(bomb))[0]?.case_name).toBe("&b; v. B");
  });

  it.each([
    ["Fri, 03 Feb 2023 09:05:16 MST", "2023-02-03T09:05:16-07:00"],
    ["3 Feb 2023 09:05 -0500", "2023-02-03T09:05:00-05:00"],
    ["Fri, 31 Feb 2023 09:05:16 MST", null],
    ["yesterday", null],
  ])("reads the instant %s", (printed, instant) => {
    expect(feedInstant(printed)).toBe(instant);
  });
});
