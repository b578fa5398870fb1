import { describe, expect, it } from "vitest";
import { guessFirstPage } from "@/lib/docket/parse/stamp/guess-caption";
import { readStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** Stamp, then number | court | document | attachment | filed | page | pages | running page. */
const STAMPS = [
  ["Case 1:21-cv-01798-RBW Document 40 Filed 11/04/21 Page 1 of 19", "1:21-cv-01798||40||2021-11-04|1|19|"],
  [
    "Case 1:21-cv-01798-RBW   Document 40-3   Filed 11/04/21   Page 1 of 19",
    "1:21-cv-01798||40|3|2021-11-04|1|19|",
  ],
  [
    "USCA Case #21-5202 Document #1913244 Filed: 09/09/2021 Page 1 of 4",
    "21-5202|cadc|1913244||2021-09-09|1|4|",
  ],
  [
    "Case 2:20-cv-13134-LVP-RSW ECF No. 1, PageID.1 Filed 11/25/20 Page 1 of 75",
    "2:20-cv-13134||1||2020-11-25|1|75|1",
  ],
  [
    "Case 9:21-cv-81234-RS Document 12 Entered on FLSD Docket 01/02/2021 Page 1 of 5",
    "9:21-cv-81234|flsd|12||2021-01-02|1|5|",
  ],
  [
    "Case 4:20-cv-00123 Document 12 Filed on 01/02/20 in TXSD Page 1 of 5",
    "4:20-cv-00123|txsd|12||2020-01-02|1|5|",
  ],
  ["CASE 0:20-cv-00123-ABC-DEF Doc. 12 Filed 01/02/20 Page 1 of 3", "0:20-cv-00123||12||2020-01-02|1|3|"],
  [
    "Case: 1:22-cv-00376-MWM Doc #: 8 Filed: 08/08/22 Page: 1 of 3 PAGEID #: 45",
    "1:22-cv-00376||8||2022-08-08|1|3|45",
  ],
  [
    "Case: 1:20-cv-01234 Document #: 12-2 Filed: 01/02/20 Page 1 of 5 PageID #:123",
    "1:20-cv-01234||12|2|2020-01-02|1|5|123",
  ],
  [
    "8:20-cv-00123-ABC-DEF Doc # 12 Filed: 01/02/20 Page 1 of 3 - Page ID # 45",
    "8:20-cv-00123||12||2020-01-02|1|3|45",
  ],
  [
    "2:20-cv-01234-DCN Date Filed 01/02/20 Entry Number 12-1 Page 1 of 3",
    "2:20-cv-01234||12|1|2020-01-02|1|3|",
  ],
  [
    "Case 20-12345-abc Doc 12-1 Filed 01/02/20 Entered 01/02/20 12:34:56 Desc Main Document Page 1 of 3",
    "20-12345||12|1|2020-01-02|1|3|",
  ],
  ["Case MDL No. 2804 Document 123 Filed 01/02/18 Page 1 of 3", "MDL No. 2804||123||2018-01-02|1|3|"],
  [
    "Case: 21-16499, 09/09/2021, ID: 12225000, DktEntry: 12-1, Page 1 of 30",
    "21-16499||12|1|2021-09-09|1|30|",
  ],
  ["Case: 25-2120, 06/18/2025, DktEntry: 49.1, Page 1 of 12", "25-2120||49|1|2025-06-18|1|12|"],
  ["Case 21-1975, Document 123, 03/23/2022, 3283515, Page1 of 30", "21-1975||123||2022-03-23|1|30|"],
  ["USCA4 Appeal: 21-1919 Doc: 45 Filed: 08/19/2022 Pg: 1 of 2", "21-1919|ca4|45||2022-08-19|1|2|"],
  [
    "USCA11 Case: 22-11299 Document: 23 Date Filed: 08/10/2022 Page: 1 of 10",
    "22-11299|ca11|23||2022-08-10|1|10|",
  ],
  [
    "Case: 22-30371 Document: 00516433781 Page: 1 Date Filed: 08/16/2022",
    "22-30371||00516433781||2022-08-16|1||",
  ],
  ["Case: 22-3289 Document: 12 Filed: 08/15/2022 Page: 1", "22-3289||12||2022-08-15|1||"],
  [
    "Case: 21-1234 Document: 00117812345 Page: 1 Date Filed: 01/02/2022 Entry ID: 6471234",
    "21-1234||00117812345||2022-01-02|1||",
  ],
  ["Case: 21-1234 Document: 12 Filed: 01/02/2022 Pages: 20", "21-1234||12||2022-01-02||20|"],
  [
    "Appellate Case: 21-1234 Page: 1 Date Filed: 01/02/2022 Entry ID: 5123456",
    "21-1234|ca8|||2022-01-02|1||",
  ],
  [
    "Appellate Case: 21-1234 Document: 010110612345 Date Filed: 01/02/2022 Page: 1",
    "21-1234|ca10|010110612345||2022-01-02|1||",
  ],
  ["Case: 22-1455 Document: 19 Page: 1 Filed: 08/19/2022", "22-1455||19||2022-08-19|1||"],
  [
    "Case 2:16-cv-01234-ABC-DEF Document 1 Filed 02/03/16 Page 1 of 10 Page ID #:1",
    "2:16-cv-01234||1||2016-02-03|1|10|1",
  ],
  [
    "Case 2:23-md-03080-BRM-RLS Document 12 Filed 02/03/23 Page 1 of 10 PageID: 123",
    "2:23-md-03080||12||2023-02-03|1|10|123",
  ],
] as const;

describe("the stamp on a page", () => {
  it.each(STAMPS)("%s", (printed, expected) => {
    const stamp = readStamp(`UNITED STATES DISTRICT COURT\n${printed}\nIn Case No. 19-cv-1 the court held`);
    expect(
      [
        stamp?.docketNumber,
        stamp?.court,
        stamp?.documentNumber,
        stamp?.attachmentNumber,
        stamp?.filedOn,
        stamp?.page,
        stamp?.pages,
        stamp?.pageId,
      ].join("|"),
    ).toBe(expected);
  });

  it.each([
    "see Case 1:21-cv-01798 and No. 21-5202, decided.",
    "Roe v. Doe, No. 21-5202, 2021 WL 1 (D.C. Cir. Sept. 9, 2021)",
    "",
  ])("is not seen in %j", (text) => {
    expect(readStamp(text)).toBeNull();
  });

  it("is found where text extraction has broken the line", () => {
    const broken = "Case 1:21-cv-01798-RBW\nDocument 40-3\nFiled 11/04/21\nPage 2 of 19";
    expect(readStamp(broken)).toMatchObject({ documentNumber: "40", attachmentNumber: 3, page: 2 });
  });
});

describe("the first page of a filing", () => {
  it("gives court, caption and title to confirm", () => {
    // The case number stands beside "v." in one printed line.
    const page = `Case 1:26-cv-00001-ABC Document 9 Filed 02/02/26 Page 1 of 8
UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF COLUMBIA
JANE ROE, et al., )
)
Plaintiffs, )
v. ) Civil Action No. 26-1 (ABC)
RICHARD DOE, in his official capacity, )
Defendant. )
DEFENDANT'S MOTION TO DISMISS
FOR LACK OF JURISDICTION
Defendant moves to dismiss.`;
    expect(guessFirstPage(page)).toMatchObject({
      stamp: { documentNumber: "9" },
      court: "dcd",
      caption: "JANE ROE v. RICHARD DOE",
      title: "DEFENDANT'S MOTION TO DISMISS FOR LACK OF JURISDICTION",
    });
  });

  it.each([
    [
      ["Plaintiff's Motion for a Preliminary Injunction", "and Memorandum in Support"],
      "Plaintiff's Motion for a Preliminary Injunction and Memorandum in Support",
    ],
    [["Declaration of Engineer A"], "Declaration of Engineer A"],
    [
      ["Defendants' Response to the Court's Order of June 25, 2026"],
      "Defendants' Response to the Court's Order of June 25, 2026",
    ],
    [["Exhibit 3"], "Exhibit 3"],
    // A heading of the body is no title, nor is a name above the text.
    [[], null],
    [["Jane Roe"], null],
  ])("reads a title that is not in capitals: %j", (heading, title) => {
    const text = [
      "UNITED STATES DISTRICT COURT",
      "FOR THE DISTRICT OF COLUMBIA",
      "LEGION LEGALTECH CORP.,",
      "Plaintiff,",
      "v.",
      "HOWARD W. LUTNICK, et al.,",
      "Defendants.",
      "Civil Action No. 26-1234 (ABC)",
      ...heading,
      "Plaintiff Legion LegalTech Corp. respectfully moves this Court under Rule 65 for relief.",
      "Argument and Statement",
      "Great harm follows.",
    ].join("\n");
    expect(guessFirstPage(text).title).toBe(title);
  });

  it("keeps the title where the first paragraph speaks of rules, of the case and of the parties", () => {
    const page = (paragraph: string) => `UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF COLUMBIA
JANE ROE,
Plaintiff,
v.
RICHARD DOE,
Defendant.
Civil Action No. 1:26-cv-00123-ABC
MOTION TO DISMISS
${paragraph}`;
    for (const paragraph of [
      "Under Federal Rule of Civil Procedure 12(b)(1), the defendant moves to dismiss.",
      "1. I made a declaration in this case on June 25, 2026.",
      "Please enter my appearance in this case for all\ndefendants.",
    ])
      expect(guessFirstPage(page(paragraph)).title).toBe("MOTION TO DISMISS");
  });

  it("says nothing where there is nothing", () => {
    expect(guessFirstPage("Exhibit photographs")).toEqual({
      stamp: null,
      court: null,
      caption: null,
      title: null,
    });
  });
});
