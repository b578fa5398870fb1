import { expect, test } from "vitest";
import { readAppellateMenu } from "@/lib/docket/parse/appellate-menu";
import { readAppellateSheet } from "@/lib/docket/parse/appellate-sheet";
import { findAppellateCourt } from "@/lib/docket/parse/court";

const PAGE = `<table><tr><td align="center"><b>General Docket<br>United States Court of Appeals for the Ninth Circuit</b></td></tr></table>
<table border=1><tr><td><table>
<tr><td><b>Court of Appeals Docket #: </b>21-10001</td><td><b>Docketed:</b> 03/02/2021<br><b>Termed:</b> 05/06/2022</td></tr>
<tr><td><b>Nature of Suit: </b>2440 Other Civil Rights</td></tr><tr><td>Sample v. Example, et al</td></tr>
<tr><td><b>Appeal From:</b> U.S. District Court for Sampleland</td></tr><tr><td><b>Fee Status:</b> Paid</td></tr></table></td></tr>
<tr><td><table><tr><td><b>Case Type Information:</b></td></tr><tr><td><b>1)</b> civil</td></tr><tr><td><b>2)</b> private</td></tr><tr><td><b>3)</b> null</td></tr></table></td></tr>
<tr><td><table><tr><td><b>Originating Court Information:</b></td></tr>
<tr><td><b>District: </b>0971-4 : <a href="https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?x">4:20-cv-00224-ABC</a></td></tr>
<tr><td><b>Trial Judge: </b>First Example, III, District Judge<tr><td><b>Date Filed: </b>01/17/2020</td></tr>
<tr><td><b>Date Order/Judgment:</b></td><td><b>Date Order/Judgment EOD:</b></td><td><b>Date NOA Filed:</b></td></tr>
<tr><td>02/25/2021</td><td>02/26/2021</td><td>03/01/2021</td></tr></table></td></tr></table>
<table><tr><td><table><tr><td colspan=2></td></tr>
<tr><td>SAMPLE COMPANY<br>AKA Sample Works<br><b>Terminated: </b>04/05/2021<br>&nbsp;Plaintiff&nbsp;-&nbsp;Appellant,</td><td>First Counsel<br>Direct: 212-555-0100<br>[COR LD NTC Retained]<br>Example Firm<br>Sampletown, NY 00000<BR><BR>
Second Counsel<br>[NTC Pro Se]<br>2 Sample Street</td></tr><tr><td colspan=2>v.<br></td></tr>
<tr><td>EXAMPLE LLC<br>Defendant - Appellee,</td><td>First Counsel<br>[COR NTC Retained]<br>(see above)</td></tr></table></td></tr></table>
<table><tr><td><table>
<tr><td>03/02/2021</td><td><input type=checkbox name='d' value='555'><a href="https://ecf.ca9.uscourts.gov/docs1/009130000001" onclick="return doDocPostURL('009130000001','9');">&nbsp;1&nbsp;</a><br>3 pg, 94.2 KB</td><td>DOCKETED CAUSE [Entered: 03/03/2021 10:00 AM]</td></tr>
<tr><td>03/04/2021</td><td><a href="https://ecf.ca9.uscourts.gov/docs1/009130000002"><img></a><br>14 pg, 131.91 KB</td><td>MOTION without a printed number [Entered: 03/04/2021 10:00 AM]--[Entered: 03/05/2021 09:00 AM]</td></tr>
</table></td></tr></table>`;

test("a panel of initials or of surnames, and fields that print 'null'", () => {
  const panel = (judges: string) =>
    PAGE.replace(
      "<table><tr><td><table><tr><td colspan=2></td></tr>",
      `<table><tr><td><b>Panel Assignment:</b> ${judges}</td></tr></table><table><tr><td><table><tr><td colspan=2></td></tr>`,
    );
  expect(readAppellateSheet(panel("<b>Panel:</b> ABC DE FGH"), "ca9")?.panel).toEqual(["ABC", "DE", "FGH"]);
  expect(readAppellateSheet(panel("<b>Panel:</b> Katz, O'Neill"), "ca9")?.panel).toEqual(["Katz", "O'Neill"]);
  expect(readAppellateSheet(panel("Not available"), "ca9")?.panel).toEqual([]);
  const empty = PAGE.replace("U.S. District Court for Sampleland", "null").replace("Paid", "null");
  expect(readAppellateSheet(empty, "ca9")).toMatchObject({ appeal_from: "", fee_status: "" });
});

test("a legacy appellate docket", () => {
  expect(findAppellateCourt(PAGE)).toBe("ca9");
  const docket = readAppellateSheet(PAGE, "ca9");
  expect(docket).toMatchObject({
    docket_number: "21-10001",
    case_name: "Sample v. Example, et al",
    date_filed: "2021-03-02",
    date_terminated: "2022-05-06",
    appeal_from: "U.S. District Court for Sampleland",
    nature_of_suit: "2440 Other Civil Rights",
    case_type_information: "civil, private",
    originating_court_information: {
      court_id: "cand",
      docket_number: "4:20-cv-00224",
      assigned_to: "First Example, III",
      date_filed: "2020-01-17",
      date_judgment: "2021-02-25",
      date_judgment_eod: "2021-02-26",
      date_filed_noa: "2021-03-01",
    },
  });
  expect(docket?.parties).toEqual([
    {
      name: "SAMPLE COMPANY",
      type: "Plaintiff - Appellant",
      date_terminated: "2021-04-05",
      unparsed: ["AKA Sample Works"],
      attorneys: [
        {
          name: "First Counsel",
          contact: "Direct: 212-555-0100\nExample Firm\nSampletown, NY 00000",
          roles: ["COR LD NTC Retained"],
        },
        { name: "Second Counsel", contact: "2 Sample Street", roles: ["NTC Pro Se"] },
      ],
    },
    {
      name: "EXAMPLE LLC",
      type: "Defendant - Appellee",
      date_terminated: null,
      attorneys: [
        {
          name: "First Counsel",
          contact: "Direct: 212-555-0100\nExample Firm\nSampletown, NY 00000",
          roles: ["COR NTC Retained"],
        },
      ],
    },
  ]);
  expect(docket?.docket_entries).toMatchObject([
    {
      document_number: "1",
      pacer_doc_id: "009030000001",
      pacer_seq_no: "555",
      date_entered: "2021-03-03",
      page_count: 3,
    },
    { document_number: null, pacer_doc_id: "009030000002", date_entered: "2021-03-05", page_count: 14 },
  ]);
});

test("an appellate attachment menu", () => {
  const menu = readAppellateMenu(
    `<table><tr><th><b>2 Documents are attached to this filing</b></th></tr></table><table><tr><td><table>
    <tr><td><input class='selDocCl' name='md' value='1' onclick='sumDocSelected(this,7,13481, 1)'></td><td>1</td><td><a href='https://ecf.ca1.uscourts.gov/docs1/00117000001'><img></a></td><td>Main Document</td><td>7</td></tr>
    <tr><td>2</td><td><a href='https://ecf.ca1.uscourts.gov/docs1/00117000002'><img></a></td><td>Sample exhibit</td><td>24</td></tr>
    <tr><td>3</td><td></td><td>Sealed exhibit</td><td>5</td></tr></table></td></tr></table>
    <script>window.location='TransportRoom?servlet=ShowDocMulti&caseId=40&outputType=doc&d=626&outputForm=view'</script>`,
    "ca1",
  );
  expect(menu).toMatchObject({
    pacer_doc_id: "00107000001",
    pacer_case_id: "40",
    pacer_seq_no: "626",
    attachments: [
      { attachment_number: 1, description: "Main Document", page_count: 7, file_size_bytes: 13481 },
      { attachment_number: 2, description: "Sample exhibit", page_count: 24, pacer_doc_id: "00107000002" },
      { attachment_number: 3, description: "Sealed exhibit", page_count: 5, pacer_doc_id: null },
    ],
  });
});

test("an appeal that is not found is refused", () => {
  expect(readAppellateSheet("<b>General Docket</b> 17-2160 Case Number Not Found", "ca1")).toBeNull();
});
