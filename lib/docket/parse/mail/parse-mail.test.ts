import { describe, expect, it } from "vitest";
import {
  caseTable,
  DOCKET_TEXT,
  FORWARDER,
  htmlMail,
  noticePage,
  PLAIN_NOTICE,
  plainMail,
} from "@/lib/docket/parse/mail/notice-samples";
import { looksLikeMail, parseMail } from "@/lib/docket/parse/mail/parse-mail";
import { looksLikeNotice, parseNotice } from "@/lib/docket/parse/mail/parse-notice-html";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const NAME = "Plaintiff One, Inc. et al v. Defendant";
const page = noticePage(caseTable(NAME, "1:26-cv-00001-ABC", DOCKET_TEXT));

const entry = {
  date_filed: "2026-02-02",
  document_number: "12",
  short_description: "Motion to Dismiss",
  pacer_doc_id: "045010000001",
  pacer_case_id: "990001",
  pacer_seq_no: "77",
  pacer_magic_num: "12345678",
  cross_references: [7],
};
const words =
  "MOTION to Dismiss for Lack of Jurisdiction re [7] Complaint by Plaintiff One, Inc. (Counsel, Ann)";
const spaced = (text: string | undefined) => text?.replace(/\s+/g, " ");

describe("a notice of electronic filing", () => {
  it("is read from the plain text that Gmail makes of bold type and of links", async () => {
    const stars = PLAIN_NOTICE.replaceAll(
      /^(Case Name:|Case Number:|Filer:|Document Number:|Docket Text:)/gm,
      "*$1*",
    )
      .replace(
        "ABC https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990001",
        "ABC\n<https://ecf.dcd.uscourts.gov/cgi-bin/DktRpt.pl?990001>",
      )
      .replace(
        "MOTION to Dismiss <i>for Lack of Jurisdiction</i>",
        "*MOTION to Dismiss for Lack of Jurisdiction",
      )
      .replace("(Counsel, Ann)\n", "(Counsel, Ann)*\n");
    const notice = await parseMail(bytes(plainMail(stars, FORWARDER)));
    expect(notice.dockets[0]).toMatchObject({ case_name: NAME, docket_number: "1:26-cv-00001" });
    expect(spaced(notice.dockets[0]?.docket_entries[0]?.description)).toBe(words);
  });

  it("is read from the court's own mail", async () => {
    const notice = await parseMail(bytes(htmlMail(page)));
    expect(notice).toMatchObject({
      kind: "nef",
      court_id: "dcd",
      appellate: false,
      contains_attachments: true,
      date_entered: "2026-02-03T16:05:00",
      time_zone: "EST",
      entered_by: "Counsel, Ann",
      filers: ["Plaintiff One, Inc."],
      documents: [
        { description: "Main Document", original_filename: "motion.pdf" },
        { description: "Proposed Order", original_filename: "n/a" },
      ],
      email_recipients: [
        { name: "Ann B. Counsel Jr", email_addresses: ["ann@firm.example", "docket@firm.example"] },
        { name: "Carl Clerk", email_addresses: ["carl@agency.example"] },
      ],
      not_notified: [{ name: "Pro Se Party", address: ["1 Example Street", "Washington, DC 20001"] }],
      message: { from: "ecf@dcd.uscourts.gov", forwarded: false },
    });
    const docket = notice.dockets[0];
    expect(docket).toMatchObject({
      docket_number: "1:26-cv-00001",
      federal_dn_judge_initials_assigned: "ABC",
      filers: ["Plaintiff One, Inc.", "Plaintiff Two"],
      warning: "WARNING: CASE CLOSED on 01/30/2026",
      docket_entries: [entry],
    });
    expect(spaced(docket?.docket_entries[0]?.description)).toBe(words);
  });

  it.each([
    ["plain", PLAIN_NOTICE],
    ["plain, quoted in a reply", PLAIN_NOTICE.replace(/^/gm, "> ")],
    ["plain, quoted twice", PLAIN_NOTICE.replace(/^/gm, ">> ")],
    ["plain, bold turned to asterisks", PLAIN_NOTICE.replace(/^([A-Z][A-Za-z ()]{3,25}:)/gm, "*$1*")],
  ])("is read from %s text, forwarded", async (_, text) => {
    const cover = "---- Forwarded message ----\nFrom: <ecf@dcd.uscourts.gov>\n\n";
    const notice = await parseMail(bytes(plainMail(cover + text, FORWARDER)));
    expect(notice).toMatchObject({
      court_id: "dcd",
      date_entered: "2026-02-03T16:05:00",
      email_recipients: [
        { name: "Ann B. Counsel", email_addresses: ["ann@firm.example", "docket@firm.example"] },
        { name: "Carl Clerk", email_addresses: ["carl@agency.example"] },
      ],
      not_notified: [{ name: "Pro Se Party", address: ["1 Example Street"] }],
      message: { forwarded: true },
    });
    expect(notice.dockets[0]).toMatchObject({ case_name_raw: NAME, docket_entries: [entry] });
    expect(spaced(notice.dockets[0]?.docket_entries[0]?.description)).toBe(words);
  });

  it("is read from a message attached to another", async () => {
    const outer = `From: partner@firm.example\r\nSubject: see attached\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${htmlMail(page)}\r\n--b--\r\n`;
    const notice = await parseMail(bytes(outer));
    expect(notice.dockets[0]?.docket_entries[0]).toMatchObject({
      ...entry,
      short_description: "",
    });
  });

  const attached = (notice: string, encoding: string, count = 1) =>
    `From: partner@firm.example\r\nSubject: see attached\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFYI\r\n${`--b\r\nContent-Type: message/rfc822; name="notice.eml"\r\n${encoding}Content-Disposition: attachment\r\n\r\n${notice}\r\n`.repeat(count)}--b--\r\n`;

  it.each([
    ["as it is", htmlMail(page), ""],
    [
      "in base64",
      Buffer.from(htmlMail(page), "latin1").toString("base64"),
      "Content-Transfer-Encoding: base64\r\n",
    ],
  ])("is read from a message forwarded as an attachment, %s", async (_, mail, encoding) => {
    const notice = await parseMail(bytes(attached(mail, encoding)));
    expect(notice.dockets[0]?.docket_entries[0]).toMatchObject(entry);
    expect(notice.message).toMatchObject({ from: "partner@firm.example", forwarded: true });
  });

  it("is refused where several are attached to one message: none may be passed over", async () => {
    await expect(parseMail(bytes(attached(htmlMail(page), "", 2)))).rejects.toMatchObject({
      code: "not_a_docket",
      message: expect.stringContaining("several notices"),
    });
  });

  it.each([
    ["quoted-printable", (text: string) => text.replace(/=/g, "=3D").replace(/(.{60})/g, "$1=\r\n")],
    [
      "base64",
      (text: string) =>
        Buffer.from(text, "latin1")
          .toString("base64")
          .replace(/(.{76})/g, "$1\r\n"),
    ],
  ])("is read from %s, with a boundary's look-alike in its text", async (encoding, encode) => {
    const looking = page.replace("MOTION", "MOTION\r\n--b2\r\n--bb--");
    const mail = `From: ecf@dcd.uscourts.gov\r\nSubject: Activity in Case 1:26-cv-00001-ABC ${NAME} Motion to Dismiss\r\nContent-Type: multipart/alternative;\r\n\tboundary="b"\r\n\r\npreamble\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode(looking)}\r\n--b--\r\nepilogue`;
    const notice = await parseMail(bytes(mail));
    expect(notice.dockets[0]?.docket_entries[0]).toMatchObject(entry);
    expect(notice.dockets[0]?.docket_entries[0]?.description).toContain("--b2");
  });

  it("is read behind the links of a mail filter", async () => {
    const wrapped = page.replace(
      /https:\/\/ecf[^\s">]*/g,
      (url) => `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&amp;data=x`,
    );
    const notice = await parseMail(bytes(htmlMail(wrapped, FORWARDER)));
    expect(notice.dockets[0]?.docket_entries[0]).toMatchObject(entry);
    expect(notice.court_id).toBe("dcd");
  });

  it("gives one docket for each case it names", async () => {
    const tables =
      caseTable(NAME, "1:26-cv-00001-ABC", "ORDER one") +
      caseTable("Other v. Defendant", "1:26-cv-00002-ABC", "ORDER two");
    const notice = await parseMail(bytes(htmlMail(noticePage(tables))));
    expect(
      notice.dockets.map((docket) => [docket.docket_number, docket.docket_entries[0]?.description]),
    ).toEqual([
      ["1:26-cv-00001", "ORDER one"],
      ["1:26-cv-00002", "ORDER two"],
    ]);
  });

  it("keeps the labels and headings that a clerk writes into the docket text", async () => {
    const text =
      "ORDER<br>Case Name: not a table<br>NOTICE has been electronically mailed to counsel, who shall reply";
    const notice = await parseMail(bytes(htmlMail(noticePage(caseTable(NAME, "1:26-cv-00001-ABC", text)))));
    expect(notice.dockets).toHaveLength(1);
    expect(notice.dockets[0]?.docket_entries[0]?.description).toContain("who shall reply");
  });

  it("reads Windows-1252 that nobody declared", async () => {
    const notice = await parseMail(bytes(htmlMail(page.replace("re [7]", "under 5 U.S.C. \xa7 706 re [7]"))));
    expect(notice.dockets[0]?.docket_entries[0]?.description).toContain("5 U.S.C. § 706");
  });

  it("is read as a page without mail; the court that the caller names counts where the page names none", () => {
    expect(parseNotice(bytes(page)).dockets[0]?.docket_entries[0]).toMatchObject({
      ...entry,
      short_description: "",
    });
    expect(parseNotice(bytes(page), { court: "nysd" }).court_id).toBe("dcd");
    const nameless = page.replace(/ecf\.dcd|District of Columbia/g, "x");
    expect(parseNotice(bytes(nameless), { court: "nysd" }).court_id).toBe("nysd");
    expect(looksLikeNotice(page)).toBe(true);
    expect(looksLikeMail(htmlMail(page))).toBe(true);
    expect(looksLikeMail(page)).toBe(false);
  });
});

describe("a message that is no notice", () => {
  it.each([
    ["an announcement of the court", htmlMail("<p>The clerk's office is closed on Monday.</p>")],
    ["a private letter", plainMail("Dear colleague,\r\nsee you in court.", FORWARDER)],
    ["nothing", ""],
  ])("is refused: %s", async (_, source) => {
    await expect(parseMail(bytes(source))).rejects.toMatchObject({ code: "not_a_docket" });
  });
});
