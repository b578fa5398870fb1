import { describe, expect, it } from "vitest";
import {
  looksLikeCourtListener,
  parseCourtListener,
} from "@/lib/docket/parse/courtlistener/parse-courtlistener";

const source = {
  resource_uri: "https://www.courtlistener.com/api/rest/v4/dockets/7/",
  id: 7,
  court_id: "dcd",
  docket_number: "1:26-cv-00001",
  case_name: "Roe v. Doe",
  date_filed: "2026-01-05",
  jurisdiction_type: "Federal Question",
  docket_entries: {
    results: [
      {
        entry_number: 3,
        pacer_sequence_number: 9,
        date_filed: "2026-01-06",
        description: "MOTION to Dismiss (Counsel, Ann) (Entered: 01/07/2026)",
        recap_documents: [
          {
            document_number: "3",
            attachment_number: null,
            pacer_doc_id: "045010000001",
            description: "Dismiss",
            page_count: 8,
          },
          {
            document_number: "3",
            attachment_number: 1,
            pacer_doc_id: "045010000002",
            description: "Exhibit",
          },
        ],
      },
      { entry_number: null, date_filed: "2026-01-08", description: "MINUTE ORDER", recap_documents: [] },
    ],
  },
  parties: [
    {
      name: "Jane Roe",
      attorneys: [
        { attorney_id: 5, role: 2, date_action: null },
        { attorney_id: 5, role: 6, date_action: "2026-02-01" },
      ],
      party_types: [
        { docket_id: 7, name: "Plaintiff" },
        { docket_id: 8, name: "Movant" },
      ],
    },
  ],
  attorneys: [{ id: 5, name: "Ann Counsel", contact_raw: "1 Example St\n" }],
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("a CourtListener docket", () => {
  it.each([
    ["one object", source],
    ["a list of one", [source]],
  ])("is read from %s", (_, value) => {
    const docket = parseCourtListener(bytes(value));
    expect(docket).toMatchObject({
      court_id: "dcd",
      jurisdiction: "Federal Question",
      courtlistener: { docket_id: "7" },
      parties: [
        {
          name: "Jane Roe",
          type: "Plaintiff",
          attorneys: [
            {
              name: "Ann Counsel",
              contact: "1 Example St",
              roles: ["LEAD ATTORNEY", "TERMINATED: 02/01/2026"],
            },
          ],
        },
      ],
      docket_entries: [
        {
          date_filed: "2026-01-06",
          date_entered: "2026-01-07",
          document_number: "3",
          pacer_doc_id: "045010000001",
          pacer_seq_no: "9",
          page_count: 8,
          attachments: [{ attachment_number: 1, description: "Exhibit", pacer_doc_id: "045010000002" }],
        },
        { document_number: null, pacer_doc_id: null, description: "MINUTE ORDER" },
      ],
    });
    expect(docket.parties).toHaveLength(1);
    expect(looksLikeCourtListener(JSON.stringify(value))).toBe(true);
  });

  it.each(["[]", '{"detail":"Throttled"}', '{"docket_number":"1","case_name":"x","docket_entries":5}'])(
    "is refused: %s",
    (text) => {
      expect(() => parseCourtListener(new TextEncoder().encode(text))).toThrow(
        expect.objectContaining({ code: "not_a_docket" }),
      );
    },
  );
});
