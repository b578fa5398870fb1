import { describe, expect, it } from "vitest";
import { looksLikeAcms, parseAcms } from "@/lib/docket/parse/acms/parse-acms";
import { looksLikeAcmsAttachment, parseAcmsAttachment } from "@/lib/docket/parse/acms/parse-acms-attachment";
import { parseDocket } from "@/lib/docket/parse/parse-docket";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const caseDetails = {
  caseId: "guid-case",
  caseNumber: "26-101",
  name: "Roe v. Doe",
  caseOpened: "2026-01-05T00:00:00",
  court: { name: "Department of Examples", identifier: "DOX" },
  caseType: "Agency",
  caseSubType: "Immigration",
  partyAttorneyList:
    "<table><tr><td> JANE ROE, Trustee<br>&nbsp;&nbsp;A012-345-678, <br><strong>Terminated:</strong> 01/09/2026<br>&nbsp;&nbsp;Petitioner - Appellant, </td><td><div>Ann Counsel, Attorney<br>Direct: 202-555-0100<br>[Retained]<br>1 Example St</div><div><br></div></td></tr><tr><td> DOE<br>&nbsp;Respondent</td><td></td></tr></table>",
};
const entry = {
  docketEntryId: "guid-entry",
  entryNumber: 4,
  docketEntryText:
    "<p><strong>ORDER</strong> &amp; notice.<br />See 9th Cir. R. 1. [Entered: 01/06/2026 12:05 AM]</p>",
  endDate: "2026-01-05",
  pageCount: 2,
};

describe("an ACMS docket", () => {
  const source = { caseDetails, docketInfo: { docketEntries: [entry] } };
  it("is read into a docket, without the number of the immigration service", () => {
    const docket = parseAcms(bytes(source));
    expect(docket).toMatchObject({
      court_id: "ca9",
      docket_number: "26-101",
      date_filed: "2026-01-05",
      case_type_information: "Agency, Immigration",
      originating_court_information: { name: "Department of Examples", identifier: "DOX" },
      docket_entries: [
        {
          date_filed: "2026-01-05T00:00:00",
          date_entered: "2026-01-06T00:05:00",
          document_number: 4,
          description: "ORDER & notice.\nSee 9th Cir. R. 1. [Entered: 01/06/2026 12:05 AM]",
        },
      ],
    });
    expect(docket.parties).toEqual([
      {
        name: "JANE ROE, Trustee",
        type: "Petitioner - Appellant",
        date_terminated: "2026-01-09",
        unparsed: [],
        attorneys: [
          {
            name: "Ann Counsel, Attorney",
            contact: "Direct: 202-555-0100\n1 Example St",
            roles: ["Retained"],
          },
        ],
      },
      { name: "DOE", type: "Respondent", date_terminated: null, unparsed: [] },
    ]);
    expect(JSON.stringify(docket)).not.toContain("A012");
    expect(looksLikeAcms(JSON.stringify(source))).toBe(true);
  });

  it.each([
    ["cut off", '{"caseDetails": {"caseNumber"', "unreadable"],
    ["something else", '{"hello": 1}', "not_a_docket"],
    ["nested without end", "[".repeat(100_000), "unreadable"],
  ])("is refused when it is %s", (_, text, code) => {
    expect(() => parseAcms(new TextEncoder().encode(text))).toThrow(expect.objectContaining({ code }));
  });
});

describe("an ACMS attachment page", () => {
  const document = (name: string, number: string) => ({
    docketDocumentDetailsId: `guid-${number}`,
    name,
    documentUrl: "https://ca9.sharepoint.com/sites/ACMS/x.pdf",
    documentPermission: "Public",
    documentNumber: number,
    pageCount: 3,
    fileSize: 120,
    cost: 0.3,
  });
  const source = {
    caseDetails,
    docketEntry: entry,
    docketEntryDocuments: [
      document("26-101 004-01 - Order - Judgment.pdf", "1"),
      document("26-101 004-02 - Order - Order to Show Cause - Order.pdf", "4.2"),
    ],
  };
  it("numbers and names its documents", () => {
    const page = parseAcmsAttachment(bytes(source));
    expect(page).toMatchObject({ court_id: "ca9", entry_number: 4, date_filed: "2026-01-05" });
    expect(page.attachments.map((each) => [each.attachment_number, each.description])).toEqual([
      [1, "Judgment"],
      [2, "26-101 004-02 - Order - Order to Show Cause - Order.pdf"],
    ]);
    expect(looksLikeAcmsAttachment(JSON.stringify(source))).toBe(true);
    expect(looksLikeAcms(JSON.stringify(source))).toBe(false);
  });

  it("is of the court that its documents' addresses name", async () => {
    expect(await parseDocket(bytes(source))).toMatchObject({ kind: "acms_attachment", court: "ca9" });
  });
});
