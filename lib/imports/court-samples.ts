import { courtTimeAt } from "@/lib/dates/court-zone";

/** Invented court material of one case, in the forms that a court sends, for tests. */

/** An entry as the court has it. `at`: the instant of entry, ISO. */
export type SampleEntry = {
  number: number | null;
  at: string;
  filedOn: string;
  event: string;
  text: string;
  seq: number;
};

export const SAMPLE_NUMBER = "1:26-cv-01234";
const us = (day: string) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
const dayOf = (e: SampleEntry) => e.at.slice(0, 10);
const docId = (e: SampleEntry) => `0451${1_000_000 + e.seq}`;
const bytes = (text: string) => new TextEncoder().encode(text);
const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function row(e: SampleEntry): string {
  const link =
    e.number === null
      ? ""
      : `<a href="https://ecf.dcd.uscourts.gov/doc1/${docId(e)}" onClick="goDLS('/doc1/${docId(e)}','990001','${e.seq}','','1','1','','');return(false);">${e.number}</a>`;
  return `<tr><td width='94' valign=top nowrap>${us(e.filedOn)}</td><td style='white-space:nowrap' valign='top' align='right'>${link}&nbsp;</td><td valign=top>${html(e.text)} (Entered: ${us(dayOf(e))})</td></tr>\n`;
}

export type SheetOptions = { printedAt?: string; criteria?: string; parties?: string; number?: string };

/** A docket report of D.D.C. `criteria`: as the receipt prints what was asked for. */
export function sampleSheet(entries: readonly SampleEntry[], options: SheetOptions = {}): Uint8Array {
  const printed = options.printedAt ?? "12/01/2026 10:00:00";
  return bytes(`<html><head><title>District of Columbia live database</title></head><body><div id="cmecfMainContent">
<h3 align=center>U.S. District Court<BR>\nDistrict of Columbia (Washington, DC)<BR>\nCIVIL DOCKET FOR CASE #: ${options.number ?? `${SAMPLE_NUMBER}-ABC`}</h3>
<TABLE width='100%' border=0 CELLSPACING=5><tr><td valign=top width="60%"><br>COMPANY A v. AGENCY B<br>
Assigned to: Judge First Example<br>\nCause: 05:702 Administrative Procedure Act</td>
<td valign=top width="40%"><br>Date Filed: 06/23/2026<br>\nJury Demand: None<br>\nNature of Suit: 899 Administrative Procedure Act/Review<br>\nJurisdiction: U.S. Government Defendant</td></tr></table>
<table width="100%" border=0 cellspacing=5>\n${options.parties ?? ""}</table><br>
<table align=center width='99%' border=1 rules=all cellpadding=5 cellspacing=0>\n<tr><td style='font-weight:bold; width=94; white-space:nowrap'>Date Filed</td>\n<th>#</th><td style='font-weight:bold'>Docket Text</td></tr>
${entries.map(row).join("")}</table><br><HR><CENTER><TABLE BORDER=1><TR><TH COLSPAN=4>PACER Service Center</TH></TR><TR><TH COLSPAN=4>Transaction Receipt</TH></TR><TR><TD COLSPAN=4 ALIGN=CENTER>${printed}</TD></TR>
<TR><TH>Description:</TH><TD>Docket Report</TD><TH>Search Criteria:</TH><TD>${options.criteria ?? `${SAMPLE_NUMBER}-ABC`}</TD></TR><TR><TH>Billable Pages:</TH><TD>1</TD></TR></TABLE></CENTER></div></body></html>`);
}

/** A party of a sheet with one attorney. */
export const sampleParty = (side: string, name: string, counsel: string, note = "") =>
  `<tr><td><b><u>${side}                               </u></b></td></tr>
<tr><td valign=top width="40%"><B>${name}</B>${note === "" ? "" : `\n<BR><I>${note}</I>`}</td>
<td valign=top width="20%" align=right>represented&nbsp;by</td><td valign=top width="40%"><B>${counsel}</B>\n<BR>Example Firm LLP\n<BR>1 Sample Street\n<BR>Washington, DC 20001\n<BR>Email: counsel&#064;firm.example\n<BR><I>LEAD ATTORNEY</I>\n<BR><I>ATTORNEY TO BE NOTICED</I></td></tr><tr><td></td></tr>\n`;

/** The court's feed with these entries, and one of another case. */
export function sampleFeed(entries: readonly SampleEntry[]): Uint8Array {
  const item = (title: string, words: string, at: string) =>
    `<item><title>${title}</title><link>https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990001</link><description>${words}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`;
  const own = entries.map((e) =>
    item(
      `${SAMPLE_NUMBER} COMPANY A v. AGENCY B`,
      e.number === null
        ? `[${e.event}]`
        : `[${e.event}] (&lt;a href=&quot;https://ecf.dcd.uscourts.gov/doc1/${docId(e)}?caseid=990001&amp;de_seq_num=${e.seq}&quot; &gt;${e.number}&lt;/a&gt;)`,
      e.at,
    ),
  );
  return bytes(
    `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>District of Columbia - Recent Entries</title><link>https://ecf.dcd.uscourts.gov</link>${own.join("")}${item("1:25-cv-00777 OTHER v. CASE", "[Order]", "2026-06-24T14:00:00Z")}</channel></rss>`,
  );
}

/** The HTML of a notice of electronic filing. */
export function sampleNoticePage(e: SampleEntry, number = `${SAMPLE_NUMBER}-ABC`): string {
  const clock = courtTimeAt(new Date(e.at));
  const hour = Number(clock.slice(0, 2));
  const time = `${hour % 12 || 12}:${clock.slice(3, 5)} ${hour < 12 ? "AM" : "PM"}`;
  const document =
    e.number === null
      ? "No document attached"
      : `<a href="https://ecf.dcd.uscourts.gov/doc1/${docId(e)}?caseid=990001&de_seq_num=${e.seq}&magic_num=12345678" >${e.number}</a>`;
  // The notice has no time zone here, so the reader takes the court's own.
  return `<p><strong>This is an automatic e-mail message generated by the CM/ECF system.</strong></p>
<p align=center><strong>U.S. District Court</strong></p><p align=center><strong>District of Columbia</strong></p>
<b>Notice of Electronic Filing</b><BR>
<div>The following transaction was entered on ${us(dayOf(e))} at ${time} and filed on ${us(e.filedOn)} <BR>
<table border=0 cellspacing=0><tr><td><strong>Case Name:</strong></td><td>COMPANY A v. AGENCY B</td></tr>
<tr><td><strong>Case Number:</strong></td><td><A HREF=https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990001>${number}</A></td></tr>
<tr><td><strong>Document Number:</strong></td><td>${document}</td></tr></table>
<p><strong>Docket Text:</strong><BR><FONT FACE="arial,helvetica" COLOR="#0000cc" SIZE=3><b>${html(e.text)}</b></Font></p></div>`;
}

/** The same as raw mail from the court. */
export const sampleNotice = (e: SampleEntry, number = `${SAMPLE_NUMBER}-ABC`): Uint8Array =>
  bytes(
    `From: DCD_ECFNotice@dcd.uscourts.gov\r\nTo: ann@firm.example\r\nSubject: Activity in Case ${number} COMPANY A v. AGENCY B ${e.event}\r\nMessage-ID: <${e.seq}@dcd.uscourts.gov>\r\nDate: ${new Date(e.at).toUTCString()}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${sampleNoticePage(e, number)}`,
  );

/** A short docket: numbered entries, minute orders without a number, and two twins of one day. */
export const sampleDocket: readonly SampleEntry[] = [
  {
    number: 1,
    at: "2026-06-23T15:00:00.000Z",
    filedOn: "2026-06-23",
    event: "Complaint",
    seq: 2,
    text: "COMPLAINT against AGENCY B ( Filing fee $ 405 receipt number ADCDC-1234567) filed by COMPANY A. (Attachments: # 1 Civil Cover Sheet, # 2 Summons)(Counsel, Ann)",
  },
  {
    number: 2,
    at: "2026-06-24T15:00:00.000Z",
    filedOn: "2026-06-24",
    event: "Preliminary Injunction",
    seq: 5,
    text: "MOTION for Preliminary Injunction by COMPANY A. (Attachments: # 1 Memorandum in Support, # 2 Declaration)(Counsel, Ann)",
  },
  {
    number: null,
    at: "2026-06-25T13:00:00.000Z",
    filedOn: "2026-06-25",
    event: "Order",
    seq: 8,
    text: "MINUTE ORDER: The Court directs that Defendant's response to the 2 Motion for Preliminary Injunction is due by 7/8/2026. Signed by Judge First Example on 6/25/2026. (lc)",
  },
  {
    number: null,
    at: "2026-06-25T18:00:00.000Z",
    filedOn: "2026-06-25",
    event: "Set/Reset Hearings",
    seq: 9,
    text: "Set/Reset Hearings: Motion Hearing set for 7/15/2026 at 10:00 AM in Courtroom 8 before Judge First Example. (lc)",
  },
  {
    number: 3,
    at: "2026-06-26T15:00:00.000Z",
    filedOn: "2026-06-26",
    event: "Notice of Appearance",
    seq: 11,
    text: "NOTICE of Appearance by Carl Clerk on behalf of AGENCY B (Clerk, Carl)",
  },
  {
    number: null,
    at: "2026-06-29T13:00:00.000Z",
    filedOn: "2026-06-29",
    event: "Order",
    seq: 14,
    text: "MINUTE ORDER granting Motion for Extension of Time. Signed by Judge First Example on 6/29/2026. (lc)",
  },
  {
    number: null,
    at: "2026-06-29T17:00:00.000Z",
    filedOn: "2026-06-29",
    event: "Order",
    seq: 15,
    text: "MINUTE ORDER granting Motion for Leave to Appear Pro Hac Vice. Signed by Judge First Example on 6/29/2026. (lc)",
  },
  {
    number: 4,
    at: "2026-07-09T01:00:00.000Z",
    filedOn: "2026-07-08",
    event: "Memorandum in Opposition",
    seq: 17,
    text: "Memorandum in opposition to re 2 MOTION for Preliminary Injunction filed by AGENCY B. (Clerk, Carl)",
  },
  {
    number: 5,
    at: "2026-07-16T20:00:00.000Z",
    filedOn: "2026-07-16",
    event: "Order on Motion for Preliminary Injunction",
    seq: 20,
    text: "ORDER granting in part and denying in part 2 Motion for Preliminary Injunction. Signed by Judge First Example on 7/16/2026. (lc)",
  },
];
