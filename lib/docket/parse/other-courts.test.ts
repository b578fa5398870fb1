import { expect, test } from "vitest";
import { readAttachmentMenu } from "@/lib/docket/parse/attachment-menu";
import { readDistrictSheet } from "@/lib/docket/parse/district-sheet";

/** Habits of single courts and of older and newer releases of CM/ECF that a sheet from elsewhere may have. */

const page = (number: string, body: string, head = "Sample v. Example") =>
  `<h3>U.S. District Court<br>District of Utah (Central)<br>CIVIL DOCKET FOR CASE #: ${number}</h3><table><tr><td><br>${head}</td><td><br>Date Filed: 03/02/2021</td></tr></table>${body}`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const link = (id: string, seq: string, text: string) =>
  `<a href="https://ecf.utd.uscourts.gov/doc1/${id}" onclick="goDLS('/doc1/${id}','7','${seq}','','1','','');return(false);">${text}</a>`;
const header = row("Date Filed", "#", "Docket Text");
const read = (body: string, number = "2:21-cv-00009-ABC", head?: string) =>
  readDistrictSheet(page(number, body, head), "utd");

test("'Docket Date' heads the day of entry", () => {
  const sheet = read(
    `<table>${row("Docket Date", "#", "Docket Text")}${row("03/05/2021", "2", "ORDER. (Filed: 03/04/2021)")}</table>`,
  );
  expect(sheet).toMatchObject({
    ordered_by: "date_entered",
    docket_entries: [{ document_number: "2", date_entered: "2021-03-05", date_filed: "2021-03-04" }],
  });
});

test("a column without a title before the number", () => {
  const sheet = read(
    `<table>${row("Date Filed", "&nbsp;", "#", "Docket Text")}${row("03/05/2021", "", link("18305000001", "9", "4"), "ANSWER")}</table>`,
  );
  expect(sheet?.docket_entries).toMatchObject([
    { document_number: "4", pacer_doc_id: "18305000001", pacer_seq_no: "9", description: "ANSWER" },
  ]);
});

test("entries that go on in a second table without a header; a receipt is none", () => {
  const sheet = read(
    `<table>${header}${row("03/05/2021", "1", "COMPLAINT")}</table><hr><table>${row("03/06/2021", "2", "SUMMONS")}${row("03/07/2021", "&nbsp;", "Minute Entry")}</table>
     <table>${row("Transaction Receipt")}${row("03/09/2021 10:11:12")}${row("PACER Login:", "x", "03/09/2021")}${row("Description", "Docket Report", "2:21-cv-00009")}</table>`,
  );
  expect(sheet?.docket_entries.map((each) => [each.document_number, each.description])).toEqual([
    ["1", "COMPLAINT"],
    ["2", "SUMMONS"],
    [null, "Minute Entry"],
  ]);
});

test("a list inside docket text with dates in its first column stays docket text", () => {
  const sheet = read(
    `<table>${header}${row("03/05/2021", "1", `SCHEDULE <table>${row("04/01/2021", "1", "Reply due")}</table>`)}${row("03/06/2021", "2", "SUMMONS")}</table>`,
  );
  expect(sheet?.docket_entries).toMatchObject([
    { document_number: "1", description: "SCHEDULE\n04/01/2021 1 Reply due" },
    { document_number: "2" },
  ]);
});

test("the form for several documents, with one hidden number an entry and boxes named after it", () => {
  const papers = `<table>${row("0", "Main Document", '<input type="checkbox" name="download_documents" value="5000001" id="arr_de_seq_nums_12_90555">', "8 pages", "88.4 KB")}${row("1", "Exhibit of 3 pages", '<input type="checkbox" name="download_documents" value="5000002" id="arr_de_seq_nums_12_1024">', "2 pages", "1.0 KB")}</table>`;
  const sheet = read(
    `<form name="view_multi_docs"><table>${row("Date Filed", "#", "Select <input type=checkbox>", "Docket Text")}
     ${row("03/05/2021", link("18315000001", "12", "5"), '<input type="checkbox" name="arr_de_seq_nums" value="12" id="arr_de_seq_nums_12">', "MOTION")}
     ${row("", "", papers, "")}${row("03/06/2021", "6", "", "SEALED MOTION")}</table></form>`,
  );
  expect(sheet?.docket_entries).toMatchObject([
    {
      document_number: "5",
      pacer_doc_id: "18305000001",
      pacer_seq_no: "12",
      page_count: 8,
      file_size_bytes: 90555,
      attachments: [
        {
          attachment_number: 1,
          description: "Exhibit of 3 pages",
          page_count: 2,
          file_size_bytes: 1024,
          pacer_doc_id: "18305000002",
          pacer_seq_no: "12",
        },
      ],
    },
    { document_number: "6", pacer_doc_id: null, description: "SEALED MOTION" },
  ]);
});

test("a party row without a title of its own is of unknown type; a service list says what it is", () => {
  const by = "represented&nbsp;by";
  const sheet = read(
    `<table>${row("<b><u>Plaintiff</u></b>")}${row("<b>First Sample</b>", by, "<b>A Counsel</b><br>1 Street")}${row("<b>Second Sample</b>", by, "<b>B Counsel</b><br>2 Street")}${row("<b>Service List</b>", by, "<b>C Counsel</b><br>3 Street")}</table>`,
  );
  expect(sheet?.parties.map((party) => [party.name, party.type])).toEqual([
    ["First Sample", "Plaintiff"],
    ["Second Sample", "Unknown"],
    ["Service List", "Service List"],
  ]);
});

test("two defendants of one criminal case, one of them gone, keep their own counts and judges", () => {
  const defendant = (number: number, name: string, count: string) =>
    `${row("Assigned to: Judge First Example")}${row(`<b><u>Defendant (${number})</u></b>`)}${row(`<b>${name}</b><br><i>TERMINATED: 0${number}/05/2022</i>`, "represented by", "<b>Pro Counsel</b><br>1 Street<br><i>LEAD ATTORNEY</i><br><i>Designation: CJA Appointment</i>")}${row("<b><u>Pending Counts</u></b>", "", "<b><u>Disposition</u></b>")}${row(count, "", "")}${row("<b><u>Highest Offense Level (Opening)</u></b>")}${row("Felony")}${row("<b><u>Terminated Counts</u></b>", "", "<b><u>Disposition</u></b>")}${row("None")}${row("<b><u>Complaints</u></b>", "", "<b><u>Disposition</u></b>")}${row("None")}`;
  const sheet = read(
    `<table>${defendant(1, "José Müñoz", "21:841 CONSPIRACY (1)")}${defendant(2, "Sealed", "18:922(g) (2)")}${row("<b><u>Plaintiff</u></b>")}${row("<b>USA</b>", "represented by", "<b>U. S. Counsel</b>")}</table><table>${header}${row("03/05/2021", "1", "INDICTMENT as to José Müñoz (1), Sealed (2)")}</table>`,
    "2:21-cr-00009-ABC-DEF-All",
    "Case title: USA v. SEALED",
  );
  expect(sheet).toMatchObject({ docket_number: "2:21-cr-00009", case_name: "USA v. SEALED" });
  expect(
    sheet?.parties.map((party) => [
      party.name,
      party.type,
      party.date_terminated,
      party.criminal_data?.counts.map((count) => count.name),
    ]),
  ).toEqual([
    ["José Müñoz", "Defendant", "2022-01-05", ["21:841 CONSPIRACY (1)"]],
    ["Sealed", "Defendant", "2022-02-05", ["18:922(g) (2)"]],
    ["USA", "Plaintiff", null, undefined],
  ]);
  expect(sheet?.parties[0]?.attorneys?.[0]?.roles).toEqual(["LEAD ATTORNEY"]);
});

test("lead and member cases of a head; a rule between heading and table is none of it", () => {
  const sheet = read(
    `<hr><table>${header}${row("03/05/2021", "1", "ORDER")}</table>`,
    "2:21-md-02999-ABC",
    `IN RE: Sample Litigation<br>Assigned to: Judge First Example<br>Lead case: <a href="x">2:21-cv-00001-ABC</a><br>Member cases: <table>${row("2:21-cv-00002-ABC")}${row("2:21-cv-00003-ABC")}</table>`,
  );
  expect(sheet).toMatchObject({
    case_name: "IN RE: Sample Litigation",
    assigned_to_str: "First Example",
    docket_entries: [{ document_number: "1" }],
  });
  expect(sheet?.related_cases.map((each) => each.docket_number)).toEqual([
    "2:21-cv-00001-ABC",
    "2:21-cv-00002-ABC",
    "2:21-cv-00003-ABC",
  ]);
});

test("a menu whose links name neither case nor entry: its boxes and buttons do", () => {
  const menu = readAttachmentMenu(
    `<b>Document Selection Menu</b><table>${row('<input type="checkbox" name="document_34_1" value="5000002-2048-3">', '<a href="https://ecf.utd.uscourts.gov/doc1/18315000002">1</a>', "Exhibit A", "3 pages", "2.0 KB")}</table>
     <input type="button" value="Download All" onclick="document.location='/cgi-bin/show_multidocs.pl?caseid=7&arr_de_seq_nums=77&zipit=1'">`,
    "utd",
  );
  expect(menu).toMatchObject({
    document_number: 34,
    pacer_case_id: "7",
    pacer_seq_no: "77",
    attachments: [{ attachment_number: 1, description: "Exhibit A", page_count: 3, file_size_bytes: 2048 }],
  });
});

test("a day that no calendar has is no date, and its entry stays", () => {
  const sheet = read(
    `<table>${header}${row("02/30/2021", "1", "ORDER (Entered: 02/31/2021)")}${row("02/28/2024", "2", "ORDER (Entered: 02/29/2024)")}</table>`,
  );
  expect(sheet?.docket_entries).toMatchObject([
    { document_number: "1", date_filed: null, date_entered: null },
    { document_number: "2", date_filed: "2024-02-28", date_entered: "2024-02-29" },
  ]);
});
