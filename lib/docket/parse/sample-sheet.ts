/** Docket reports of any size, with invented roles, for tests and measurements. */

const LINK = (entry: number, docId: string, text: string) =>
  `<a href="https://ecf.nysd.uscourts.gov/doc1/${docId}" onClick="goDLS('/doc1/${docId}','123456','${entry * 3 + 2}','','1','1','','');return(false);">${text}</a>`;

const twoDigits = (value: number) => String(value).padStart(2, "0");

function entryRow(entry: number): string {
  const date = `${twoDigits((entry % 12) + 1)}/${twoDigits((entry % 28) + 1)}/${2015 + (entry % 10)}`;
  const docId = `1271${String(20_000_000 + entry * 4)}`;
  const isMinute = entry % 7 === 0;
  const number = isMinute ? "" : LINK(entry, docId, String(entry));
  const papers =
    entry % 3 === 0
      ? ` (Attachments: # ${LINK(entry, `1271${30_000_000 + entry * 4}`, "1")} Exhibit A, # ${LINK(entry, `1271${30_000_001 + entry * 4}`, "2")} Text of Proposed Order)`
      : "";
  const text = isMinute
    ? `Minute Entry for proceedings held before the court: Status Conference held on ${date}. Counsel for all sides present; the schedule of paper ${entry - 1} stands.`
    : `MOTION to Compel the production of documents re: ${entry - 2} Order, filed by Plaintiff One &amp; Sons. Counsel certifies that the parties conferred and could not agree on requests ${entry} through ${entry + 4}.${papers}(Counsel, First)`;
  return `<tr><td width='94' valign=top nowrap>${date}</td><td style='white-space:nowrap' valign='top' align='right'>${number}&nbsp;</td><td valign=top>${text} (Entered: ${date})</td></tr>\n`;
}

function partyRows(party: number): string {
  const side = party % 2 === 0 ? "Plaintiff" : "Defendant";
  const counsel =
    party > 3
      ? `<B>First                Counsel         ${party % 3}         </B>\n<BR>(See above for address)\n<BR><I>ATTORNEY TO BE NOTICED</I>`
      : `<B>First                Counsel         ${party % 3}         </B>\n<BR>Example Firm LLP\n<BR>1 Sample Street\n<BR>Sampletown, NY 00000\n<BR>212-555-01${twoDigits(party)}\n<BR>Email: counsel${party}&#064;firm.example\n<BR><I>LEAD ATTORNEY</I>\n<BR><I>ATTORNEY TO BE NOTICED</I>`;
  return `<tr><td><b><u>${side}                               </u></b></td></tr>
<tr><td valign=top width="40%"><B>${side} Number ${party}</B>${party % 5 === 4 ? "\n<BR><I>TERMINATED: 02/03/2020</I>" : ""}</td>
<td valign=top width="20%" align=right>represented&nbsp;by</td><td valign=top width="40%">${counsel}</td></tr><tr><td></td></tr>\n`;
}

/** A civil docket report of the Southern District of New York, as CM/ECF lays it out. */
export function makeDocketSheet(size: { entries: number; parties: number }): string {
  const parts = [
    `<html><head><title>SDNY CM/ECF NextGen Version 1.6</title>
<script type="text/javascript">var default_base_path = "/"; </script></head><body BGCOLOR=ADC1CE TEXT=000000>
<div id="cmecfMainContent"><table border=0 width="100%"><tr><td align=right><SPAN >ECF</SPAN></td></tr></table>
<h3 align=center>U.S. District Court<BR>\nSouthern District of New York (Foley Square)<BR>\nCIVIL DOCKET FOR CASE #: 1:15-cv-00001-ABC-DE</h3>
<TABLE width='100%' border=0 CELLSPACING=5><tr><td valign=top width="60%"><br>Plaintiff Number 0 et al v. Defendant Number 1<br>
Assigned to: Judge First Example<br>\nReferred to: Magistrate Judge Second Example<br>\nCause: 28:1331 Fed. Question</td>
<td valign=top width="40%"><br>Date Filed: 01/05/2015<br>\nJury Demand: None<br>\nNature of Suit: 890 Other Statutory Actions<br>\nJurisdiction: Federal Question</td></tr></table>
<table width="100%" border=0 cellspacing=5>\n`,
  ];
  for (let party = 0; party < size.parties; party++) parts.push(partyRows(party));
  parts.push(
    "</table><br><table align=center width='99%' border=1 rules=all cellpadding=5 cellspacing=0>\n<tr><td style='font-weight:bold; width=94; white-space:nowrap'>Date Filed</td>\n<th>#</th><td style='font-weight:bold'>Docket Text</td></tr>\n",
  );
  for (let entry = 1; entry <= size.entries; entry++) parts.push(entryRow(entry));
  parts.push(
    "</table><br><HR><CENTER><TABLE BORDER=1><TR><TH COLSPAN=4>PACER Service Center</TH></TR></TABLE></CENTER></div></body></html>\n",
  );
  return parts.join("");
}
