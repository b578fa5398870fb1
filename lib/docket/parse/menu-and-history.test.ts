import { expect, test } from "vitest";
import { readAttachmentMenu } from "@/lib/docket/parse/attachment-menu";
import { readCaseQuery } from "@/lib/docket/parse/case-query";
import { readDocketHistory } from "@/lib/docket/parse/docket-history";

const link = (id: string, text: string) =>
  `<a href="https://ecf.dcd.uscourts.gov/doc1/${id}" onClick="goDLS('/doc1/${id}','7','5','','','1','','');return(false);">${text}</a>`;

test("an old menu counts the main document as 1", () => {
  const menu = readAttachmentMenu(
    `<p><B>Document Selection Menu</B></p><table><tr><td colspan=2><B>Document Number:</B> ${link("04511000", "90")}</td><td>8 pages</td><td>107 kb</td><tr><td>&nbsp;</td><tr><td><B>Attachment</B></TD><TD><B>Description</B></TD>
    <tr><td>${link("04511001", "2")}</td><td>Exhibit A</td><td>4 pages</td><td>  1.2 mb</td></tr><tr><td>${link("04511002", "3")}</td><td>Exhibit B</td><td>1 page</td><td>9 kb</td></tr></table>`,
    "dcd",
  );
  expect(menu).toMatchObject({
    document_number: 90,
    pacer_doc_id: "04501000",
    pacer_case_id: "7",
    pacer_seq_no: "5",
    page_count: 8,
    file_size_str: "107 kb",
  });
  expect(
    menu?.attachments.map((each) => [each.attachment_number, each.description, each.page_count]),
  ).toEqual([
    [1, "Exhibit A", 4],
    [2, "Exhibit B", 1],
  ]);
});

test("a new menu counts attachments from 1, and restricted ones have no size", () => {
  const menu = readAttachmentMenu(
    `<p><b>Document Selection Menu</b></p><table><tr><td colspan="2"><b>Document Number:</b></td><td><input type="checkbox" name="document_17_0" value="267-71136-2" /></td><td>${link("04511000", "17")}</td><td>2 pages</td><td>69.5 KB</td></tr>
    <tr><td><input type="checkbox" name="document_17_1" value="268-0-0" /></td><td>${link("04511001", "1")}</td><td colspan="2">*Restricted*</td><td></td><td>0 B</td></tr></table>`,
    "dcd",
  );
  expect(menu).toMatchObject({ document_number: 17, file_size_bytes: 71136, page_count: 2 });
  expect(menu?.attachments).toMatchObject([
    { attachment_number: 1, description: "*Restricted*", page_count: null, file_size_bytes: null },
  ]);
});

test("papers without a link, the main one too, keep their rows", () => {
  const menu = readAttachmentMenu(
    `<p><b>Document Selection Menu</b></p><table><tr><td colspan=2><b>Document Number:</b> 12</td><td></td><td></td></tr>
    <tr><td>1</td><td>Sealed exhibit of 5 pages</td><td></td><td></td></tr><tr><td>${link("04511001", "2")}</td><td>Open exhibit</td><td>3 pages</td><td>9 kb</td></tr></table>`,
    "dcd",
  );
  expect(menu).toMatchObject({
    document_number: 12,
    pacer_doc_id: null,
    pacer_seq_no: "5",
    page_count: null,
  });
  expect(menu?.attachments).toMatchObject([
    { attachment_number: 1, description: "Sealed exhibit of 5 pages", page_count: null, pacer_doc_id: null },
    { attachment_number: 2, description: "Open exhibit", page_count: 3, pacer_doc_id: "04501001" },
  ]);
});

const HEAD = `<center><b><font size="+1">3:17-cr-00168-SLG All Defendants</font></b> USA v. Sample<br>First Example, presiding<br>Second Example, referral<br><b>Date filed:</b> 12/07/2017<br><b>Date terminated:</b> 01/12/2021<br><b>Date of last filing:</b> 01/13/2021<br></center><script>setcookie("CASE_NUM","3:17-cr-00168(58813)",x);</script>`;

test("a case summary", () => {
  expect(readCaseQuery(HEAD, "akd")).toMatchObject({
    docket_number: "3:17-cr-00168",
    case_name: "USA v. Sample",
    pacer_case_id: "58813",
    assigned_to_str: "First Example",
    referred_to_str: "Second Example",
    date_filed: "2017-12-07",
    date_terminated: "2021-01-12",
    date_last_filing: "2021-01-13",
  });
  expect(readCaseQuery("<h3>Case not found.</h3>", "akd")).toBeNull();
});

test("a history report with docket text", () => {
  const dates = (rows: string) => `<table>${rows}</table>`;
  const history = readDocketHistory(
    `${HEAD}<h2>History</h2><table border=1><tr><th>Doc.<br>No.</th><th>Dates</th><th>Description</th></tr>
    <tr><td rowspan=2>${link("04511000", "1")}</td><td>${dates("<tr><td><i>Filed:</i></td><td>11/16/2017</td></tr><tr><td><i>Entered:</i></td><td>11/17/2017</td></tr>")}</td><td>Complaint</td></tr>
    <tr><td colspan=2><b>Docket Text:</b> COMPLAINT as to Sample</td></tr>
    <tr><td>&nbsp;</td><td>${dates("<tr><td><i>Filed &amp; Entered: &nbsp;</i></td><td>11/18/2017</td></tr>")}</td><td>Order</td></tr></table>`,
    "akd",
  );
  expect(history?.docket_entries).toMatchObject([
    {
      document_number: "1",
      date_filed: "2017-11-16",
      date_entered: "2017-11-17",
      short_description: "Complaint",
      description: "COMPLAINT as to Sample",
      pacer_seq_no: "5",
    },
    {
      document_number: null,
      date_filed: "2017-11-18",
      date_entered: "2017-11-18",
      short_description: "Order",
    },
  ]);
});
