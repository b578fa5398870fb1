import { describe, expect, it } from "vitest";
import {
  caseTable,
  DOCKET_TEXT,
  FORWARDER,
  htmlMail,
  noticePage,
  PLAIN_NOTICE,
  plainMail,
  SUBJECT,
} from "@/lib/docket/parse/mail/notice-samples";
import { parseDocket } from "@/lib/docket/parse/parse-docket";

/** What mail programs make of a notice on its way: one reading comes out of each. */

const NAME = "Plaintiff One, Inc. et al v. Defendant";
const page = noticePage(caseTable(NAME, "1:26-cv-00001-ABC", DOCKET_TEXT));
const expected = {
  court: "dcd",
  reading: {
    date_entered: "2026-02-03T16:05:00",
    time_zone: "EST",
    email_recipients: [
      {
        name: expect.stringContaining("Ann B. Counsel"),
        email_addresses: ["ann@firm.example", "docket@firm.example"],
      },
      { name: "Carl Clerk", email_addresses: ["carl@agency.example"] },
    ],
    dockets: [
      {
        case_name: NAME,
        docket_number: "1:26-cv-00001",
        docket_entries: [
          {
            date_filed: "2026-02-02",
            document_number: "12",
            short_description: "Motion to Dismiss",
            pacer_doc_id: "045010000001",
            pacer_seq_no: "77",
            pacer_case_id: "990001",
          },
        ],
      },
    ],
  },
};

const wrapped = (text: string) => text.replace(/(.{76})/g, "$1\r\n");
const headers = (subject: string, type: string, encoding: string) =>
  `From: ECF <ecf@dcd.uscourts.gov>\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
const quotedPrintable = (text: string) =>
  Buffer.from(text)
    .toString("latin1")
    .replace(/[=\x80-\xff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/(.{70})/g, "$1=\r\n");

const safe = (address: string) =>
  `https://gcc02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&amp;data=05%7C02&amp;reserved=0`;
const word = (label: string, value: string) =>
  `<tr><td style='padding:.75pt'><p class=MsoNormal><strong>${label} </strong><o:p></o:p></p></td><td><p class=MsoNormal>${value}<o:p></o:p></p></td></tr>`;
const outlook = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><div class=WordSection1><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<div><p class=MsoNormal><b>From:</b> ecf@dcd.uscourts.gov <br><b>Sent:</b> Tuesday, February 3, 2026 4:06 PM<br><b>Subject:</b> ${SUBJECT}<o:p></o:p></p></div>
<p class=MsoNormal align=center><strong>U.S. District Court</strong></p><p class=MsoNormal align=center><strong>District of Columbia</strong></p>
<p class=MsoNormal><b>Notice of Electronic Filing</b><br><br><o:p></o:p></p><p class=MsoNormal>The following transaction was entered by Counsel, Ann on 2/3/2026 at 4:05 PM EST and filed on 2/2/2026 <o:p></o:p></p>
<table class=MsoNormalTable>${word("Case Name:", NAME)}${word("Case Number:", `<a href="${safe("https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990001")}">1:26-cv-00001-ABC</a>`)}${word("Document Number:", `<a href="${safe("https://ecf.dcd.uscourts.gov/doc1/045110000001?caseid=990001&de_seq_num=77&magic_num=12345678")}">12</a>`)}</table>
<p><strong>Docket Text:</strong><br><span style='color:#0000CC'><b>MOTION to Dismiss <i>for Lack of Jurisdiction</i></b></span><o:p></o:p></p>
<p class=MsoNormal><b>1:26-cv-00001-ABC Notice has been electronically mailed to: </b><br><br>Ann B. Counsel &nbsp;&nbsp; <a href="mailto:ann@firm.example">ann@firm.example</a>, <a href="mailto:docket@firm.example">docket@firm.example</a> <br><br>Carl Clerk &nbsp;&nbsp; <a href="mailto:carl@agency.example">carl@agency.example</a> <br><br></p></div></body></html>`;

const quoted = (text: string) => `Begin forwarded message:\n\n${text}`.replace(/^/gm, "> ");

describe("a notice on its way through other mail programs", () => {
  it.each([
    ["Outlook, which sets it anew and rewrites its links", htmlMail(outlook, FORWARDER)],
    [
      "a server that sends base64",
      headers(SUBJECT, "text/html", "base64") + wrapped(Buffer.from(page).toString("base64")),
    ],
    [
      "a server that sends quoted-printable",
      headers(SUBJECT, "text/html", "quoted-printable") + quotedPrintable(page),
    ],
    [
      "Apple Mail, which quotes it",
      plainMail(`See below.\n\n${quoted(PLAIN_NOTICE)}\n\nSent from my phone`, FORWARDER),
    ],
    [
      "a mailbox file with bare line ends",
      `From ecf@dcd.uscourts.gov Tue Feb  3 16:05:00 2026\n${htmlMail(page).replaceAll("\r\n", "\n")}`,
    ],
    ["a program that saves it with a byte-order mark", `\ufeff${htmlMail(page)}`],
  ])("%s", async (_, raw) => {
    expect(await parseDocket(Buffer.from(raw))).toMatchObject(expected);
  });

  it("letters beyond ASCII come through, in the body and in an encoded subject", async () => {
    const name = "Muñoz-Peña & Fils, S.A.R.L. v. Łódź “Co.”";
    const body = page.replace(NAME, name);
    const subject = `=?UTF-8?B?${Buffer.from(`Activity in Case 1:26-cv-00001-ABC ${name} Order`).toString("base64")}?=`;
    for (const raw of [
      headers(subject, "text/html", "base64") + wrapped(Buffer.from(body).toString("base64")),
      headers(subject, "text/html", "quoted-printable") + quotedPrintable(body),
      headers(subject, "text/html", "8bit") + body,
    ]) {
      expect(await parseDocket(Buffer.from(raw))).toMatchObject({
        reading: { dockets: [{ case_name: name, docket_entries: [{ short_description: "Order" }] }] },
      });
    }
  });

  it("plain text that names two cases gives two dockets, the second without a paper", async () => {
    const second =
      "Case Name:      C v. D\nCase Number:    1:26-cv-00002-ABC https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990002\nFiler:\nDocument Number: 3(No document attached)\n\nDocket Text:\nOrder of the court.\n\n";
    const at = PLAIN_NOTICE.indexOf("1:26-cv-00001-ABC Notice has been");
    const raw = plainMail(PLAIN_NOTICE.slice(0, at) + second + PLAIN_NOTICE.slice(at));
    expect(await parseDocket(Buffer.from(raw))).toMatchObject({
      reading: {
        dockets: [
          { docket_number: "1:26-cv-00001" },
          {
            case_name: "C v. D",
            docket_number: "1:26-cv-00002",
            filers: [],
            docket_entries: [
              {
                document_number: "3",
                pacer_doc_id: null,
                pacer_case_id: "990002",
                description: "Order of the court.",
              },
            ],
          },
        ],
      },
    });
  });
});
