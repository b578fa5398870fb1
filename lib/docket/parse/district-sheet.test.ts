import { expect, test } from "vitest";
import { readDistrictSheet } from "@/lib/docket/parse/district-sheet";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";

const page = (number: string, body: string) =>
  `<h3 align=center>U.S. District Court<BR>District of Columbia<BR>DOCKET FOR CASE #: ${number}</h3>${body}`;
const head = (left: string, right = "Date Filed: 03/02/2021") =>
  `<table><tr><td><br>${left}</td><td><br>${right}</td></tr></table>`;
const entries = (rows: string, columns = "<td>Date Filed</td><th>#</th><td>Docket Text</td>") =>
  `<table><tr>${columns}</tr>${rows}</table>`;
const link = (id: string, seq: string, text: string) =>
  `<a href="https://ecf.dcd.uscourts.gov/doc1/${id}" onclick="goDLS('/doc1/${id}','7','${seq}','','1','','');return(false);">${text}</a>`;

test("a civil sheet: head, parties, counsel, entries", () => {
  const sheet = readDistrictSheet(makeDocketSheet({ entries: 9, parties: 6 }), "nysd");
  expect(sheet).toMatchObject({
    court_id: "nysd",
    docket_number: "1:15-cv-00001",
    pacer_case_id: "123456",
    case_name: "Plaintiff Number 0 et al v. Defendant Number 1",
    date_filed: "2015-01-05",
    assigned_to_str: "First Example",
    referred_to_str: "Second Example",
    cause: "28:1331 Fed. Question",
    federal_dn_judge_initials_assigned: "ABC",
    federal_dn_judge_initials_referred: "DE",
    ordered_by: "date_filed",
  });
  expect(sheet?.parties).toHaveLength(6);
  // "(See above for address)": the address printed with the same name before.
  expect(sheet?.parties[4]?.attorneys?.[0]).toMatchObject({
    name: "First Counsel 1",
    contact: expect.stringContaining("Example Firm LLP\n1 Sample Street"),
    roles: ["ATTORNEY TO BE NOTICED"],
  });
  expect(sheet?.parties[4]).toMatchObject({
    date_terminated: "2020-02-03",
    extra_info: "TERMINATED: 02/03/2020",
  });
  expect(sheet?.docket_entries).toHaveLength(9);
  expect(sheet?.docket_entries[6]).toMatchObject({ document_number: null, pacer_doc_id: null });
  expect(sheet?.docket_entries[2]).toMatchObject({
    document_number: "3",
    pacer_doc_id: "127020000012",
    pacer_seq_no: "11",
    date_entered: "2018-04-04",
    attachments: [
      { attachment_number: 1, description: "Exhibit A", pacer_doc_id: "127030000012" },
      { attachment_number: 2, description: "Text of Proposed Order", pacer_doc_id: "127030000013" },
    ],
  });
});

test("a criminal sheet: counts, complaints, offense levels belong to the defendant above them", () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const sheet = readDistrictSheet(
    page(
      "1:21-cr-00009-AB-2",
      `${head("Case title: USA v. Defendant et al")}<table>${[
        row("Assigned to: Judge First Example"),
        row("<br><b><u>Defendant (2)</u></b>"),
        row(
          "<b>Second Defendant</b><br><i>TERMINATED: 04/05/2022</i><br><i>also known as</i><br>Sample Alias",
        ),
        row("<b><u>Pending Counts</u></b>", "", "<b><u>Disposition</u></b>"),
        row("18:1343 WIRE FRAUD<br>(1)", "", "Dismissed"),
        row("<b><u>Highest Offense Level (Opening)</u></b>"),
        row("Felony"),
        row("<b><u>Terminated Counts</u></b>", "", "<b><u>Disposition</u></b>"),
        row("None"),
        row("<b><u>Complaints</u></b>", "", "<b><u>Disposition</u></b>"),
        row("18:1343 Wire fraud", "", ""),
        row("<b><u>Plaintiff</u></b>"),
        row("<b>USA</b>"),
      ].join("")}</table>`,
    ),
    "dcd",
  );
  expect(sheet).toMatchObject({
    docket_number: "1:21-cr-00009",
    federal_defendant_number: "2",
    case_name: "USA v. Defendant et al",
    assigned_to_str: "First Example",
  });
  expect(sheet?.parties).toEqual([
    {
      name: "Second Defendant",
      type: "Defendant",
      date_terminated: "2022-04-05",
      extra_info: "TERMINATED: 04/05/2022\nalso known as\nSample Alias",
      criminal_data: {
        counts: [{ name: "18:1343 WIRE FRAUD (1)", disposition: "Dismissed", status: "pending" }],
        complaints: [{ name: "18:1343 Wire fraud", disposition: "" }],
        highest_offense_level_opening: "Felony",
        highest_offense_level_terminated: "",
      },
    },
    { name: "USA", type: "Plaintiff", date_terminated: null, extra_info: "" },
  ]);
});

test("the view-multiple-documents form: sizes and papers of the row below", () => {
  const paper = (n: number, box: string, name: string, pages: string, size: string) =>
    `<tr><td><input name="document_7_5_${n}" type="checkbox" value="${box}"></td><td>${n}</td><td>${name}</td><td>${pages}</td><td>${size}</td></tr>`;
  const sheet = readDistrictSheet(
    page(
      "1:21-cv-00009",
      head("Sample v. Example") +
        entries(
          `<tr><td>03/02/2021</td><td>${link("04510000100", "5", "1")}&nbsp;</td><td><input type="checkbox" name="all_documents" value="7_5"><div> 1.2 MB</div></td><td>COMPLAINT (Entered: 03/03/2021)</td></tr>
           <tr><td></td><td></td><td></td><td><table>${paper(0, "100-2048-3", "Main Document", "3 pages", "2.0 KB")}${paper(1, "101-1024-1", "Exhibit, sealed part", "1 page", "1.0 KB")}</table></td></tr>
           <tr><td>03/04/2021</td><td>2&nbsp;</td><td>&nbsp;</td><td>SEALED DOCUMENT (Entered: 03/04/2021)</td></tr>`,
          "<td>Date Filed</td><th>#</th><td>Select<br>all / clear</td><td>Docket Text</td>",
        ),
    ),
    "dcd",
  );
  expect(sheet?.docket_entries).toMatchObject([
    {
      document_number: "1",
      pacer_doc_id: "04500000100",
      pacer_seq_no: "5",
      page_count: 3,
      file_size_bytes: 2048,
      file_size_str: "2.0 KB",
      attachments: [
        {
          attachment_number: 1,
          description: "Exhibit, sealed part",
          page_count: 1,
          file_size_bytes: 1024,
          pacer_doc_id: "04500000101",
          pacer_seq_no: "5",
        },
      ],
    },
    { document_number: "2", pacer_doc_id: null, pacer_seq_no: null, date_entered: "2021-03-04" },
  ]);
});

test("attachments named in text: brackets, number signs and commas stay in their descriptions", () => {
  const text = `RESPONSE re ${link("04510000090", "2", "4")} Order (Attachments: <br># ${link("04510000111", "9", "1")} Exhibit A (part 1, of 2), # ${link("04510000112", "9", "2")} Email # 14 of Counsel, # 3 Restricted paper)(Counsel, First) (Entered: 03/05/2021)`;
  const sheet = readDistrictSheet(
    page(
      "1:21-cv-00009",
      head("Sample v. Example") +
        entries(`<tr><td>03/05/2021</td><td>${link("04510000110", "9", "5")}</td><td>${text}</td></tr>`),
    ),
    "dcd",
  );
  expect(sheet?.docket_entries[0]?.attachments).toEqual([
    {
      attachment_number: 1,
      description: "Exhibit A (part 1, of 2)",
      pacer_doc_id: "04500000111",
      pacer_seq_no: "9",
    },
    {
      attachment_number: 2,
      description: "Email # 14 of Counsel",
      pacer_doc_id: "04500000112",
      pacer_seq_no: "9",
    },
    { attachment_number: 3, description: "Restricted paper", pacer_doc_id: null, pacer_seq_no: null },
  ]);
});

test("docket text is plain text: markup and scripts go, words in bold stay", () => {
  const sheet = readDistrictSheet(
    page(
      "1:21-cv-00009",
      head("Sample v. Example") +
        entries(
          "<tr><td>03/05/2021</td><td>&nbsp;</td><td>ORDER <b>GRANTED</b> <script>alert(1)</script><img src=x onerror=alert(1)>a &lt;b&gt; c<p>Second line</p></td></tr>",
        ),
    ),
    "dcd",
  );
  expect(sheet?.docket_entries[0]?.description).toBe("ORDER GRANTED a <b> c\nSecond line");
});

test("a page with a number and nothing else is no docket", () => {
  expect(
    readDistrictSheet(
      page("1:21-cv-00009-XXXX", "*** closed ***<table><tr><th>Receipt</th></tr></table>"),
      "dcd",
    ),
  ).toBeNull();
});

test("a sheet kept inside a layout table gives the same reading", () => {
  const sheet = makeDocketSheet({ entries: 5, parties: 4 });
  const body = sheet.replace(/^[\s\S]*?<body[^>]*>/, "").replace("</body></html>", "");
  const wrapped = `<html><body><table><tr><td>menu</td></tr><tr><td>${body}</td></tr></table></body></html>`;
  expect(readDistrictSheet(wrapped, "nysd")).toEqual(readDistrictSheet(sheet, "nysd"));
});

test("a table in docket text stays in it", () => {
  const sheet = readDistrictSheet(
    page(
      "1:21-cv-00009",
      head("Sample v. Example") +
        entries(
          "<tr><td>03/05/2021</td><td>4</td><td>ORDER: <table><tr><td>Reply</td><td>due 4/1/2021</td></tr></table> So ordered. (Entered: 03/05/2021)</td></tr><tr><td>03/06/2021</td><td>5</td><td>NOTICE</td></tr>",
        ),
    ),
    "dcd",
  );
  expect(sheet?.docket_entries.map((entry) => entry.description)).toEqual([
    "ORDER:\nReply due 4/1/2021\nSo ordered. (Entered: 03/05/2021)",
    "NOTICE",
  ]);
});

test.each([
  [
    "numbers in brackets, as older sheets print them",
    "NOTICE (Attachments: # (1) Exhibit A# (2) Exhibit B)(x)",
    ["Exhibit A", "Exhibit B"],
  ],
  [
    "linked numbers in brackets",
    `NOTICE (Attachments: # (${link("0451001", "9", "1")}) Exhibit A# (${link("0451002", "9", "2")}) Exhibit B)(x)`,
    ["Exhibit A", "Exhibit B"],
  ],
  [
    "a list that was added later",
    "NOTICE (Attachments: # 1 Exhibit A)(x) Additional attachment(s) added on 4/5/2021: # 2 Exhibit B (y).",
    ["Exhibit A", "Exhibit B (y)."],
  ],
  ["a list that is cut off", "NOTICE (Attachments: # 1 Exhibit A, # 2 Exhi", ["Exhibit A", "Exhi"]],
  ["prose", "NOTICE of filing (Attachments: see below) of exhibits # 1 and 2", []],
])("attachments named in text: %s", (_, text, descriptions) => {
  const sheet = readDistrictSheet(
    page(
      "1:21-cv-00009",
      head("Sample v. Example") + entries(`<tr><td>03/05/2021</td><td>1</td><td>${text}</td></tr>`),
    ),
    "dcd",
  );
  const attachments = sheet?.docket_entries[0]?.attachments ?? [];
  expect(attachments.map((each) => each.description)).toEqual(descriptions);
  expect(attachments.map((each) => each.attachment_number)).toEqual(descriptions.map((_each, at) => at + 1));
});
