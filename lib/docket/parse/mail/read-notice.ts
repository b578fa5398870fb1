import { DocketError } from "@/lib/docket/docket-error";
import type { Notice } from "@/lib/docket/notice-schema";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import { courtOfSender, courtOfTitle, courtOfUrl, isAppellate } from "@/lib/docket/parse/mail/court-of";
import { docketNumberParts } from "@/lib/docket/parse/mail/docket-number-parts";
import type { FlatText } from "@/lib/docket/parse/mail/flatten-html";
import {
  readCrossReferences,
  readPersons,
  readRecipients,
  readTransaction,
} from "@/lib/docket/parse/mail/notice-fields";
import { type CaseSection, cutNotice, type NoticeSections } from "@/lib/docket/parse/mail/notice-sections";
import {
  eventOfAppellateSubject,
  eventOfSubject,
  readAcmsSubject,
} from "@/lib/docket/parse/mail/short-description";
import { caseIdOfLink, readNoticeLink, unwrapLink } from "@/lib/docket/parse/mail/unwrap-link";

/** What is known of a notice besides its body. */
export interface NoticeContext {
  /** "" where the body came alone. */
  subject: string;
  /** Addresses of those who may have sent it first, the likeliest first; asked only where the page names no court. */
  senders: () => readonly string[];
  /** The court, for a notice that does not name it. */
  court?: string | undefined;
}

/**
 * Reads the body of a notice, of any court and in any wrapping.
 * @throws DocketError "not_a_docket" where no case's table is found
 */
export function readNotice(flat: FlatText, context: NoticeContext): Notice {
  const cut = cutNotice(flat);
  const cases = cut.cases.filter((section) => section.number !== "" || section.text !== "");
  if (cases.length === 0) {
    throw new DocketError(
      "not_a_docket",
      "This message holds no notice of a filing: no case is named in it.",
    );
  }
  const court = courtOf(cut, flat, context.senders) || (context.court ?? "");
  const acms = flat.links.some((link) => /\.azurewebsites\.us\//i.test(link.href));
  const appellate = isAppellate(court) || acms || cut.kind === "nda";
  const when = readTransaction(cut.head);
  const subject = context.subject || flat.title;
  const events = eventsOf(subject, cases, cut, { acms, appellate });
  const dockets = cases.map((section) =>
    readCase(section, { appellate, acms, filedOn: when.filedOn, ...events, papers: cut.papers }),
  );
  return {
    kind: cut.kind ?? (appellate ? "nda" : "nef"),
    court_id: court,
    appellate,
    acms,
    contains_attachments: cut.documents.length > 1,
    dockets,
    email_recipients: cut.mailed.flatMap(readRecipients),
    date_entered: when.enteredAt,
    time_zone: when.timeZone,
    entered_by: when.enteredBy,
    filers: dockets.find((docket) => docket.filers.length > 0)?.filers.slice(0, 1) ?? [],
    documents: cut.documents,
    not_notified: cut.notMailed.flatMap(readPersons),
  };
}

function courtOf(cut: NoticeSections, flat: FlatText, senders: () => readonly string[]): string {
  const addresses = cut.cases.flatMap((section) => [section.sheetLink ?? "", ...section.links]);
  for (const href of [...addresses, ...flat.links.map((link) => link.href)]) {
    const court = courtOfUrl(unwrapLink(href));
    if (court && /doc1|docs1|DktRpt|DocketReport|showdoc|show_doc/i.test(href)) return court;
  }
  // The title stands in one or two lines after "U.S. District Court" or alone.
  const at = cut.head.findLastIndex((line) => /\bcourt\b/i.test(line) && line.length < 120);
  const title = at < 0 ? null : courtOfTitle(cut.head.slice(at, at + 2).join(" "));
  if (title) return title;
  for (const sender of senders()) {
    const court = courtOfSender(sender);
    if (court) return court;
  }
  return "";
}

interface Events {
  event: string;
  /** Entry number that only the subject has (ACMS); null elsewhere. */
  number: string | null;
}

function eventsOf(
  subject: string,
  cases: readonly CaseSection[],
  cut: NoticeSections,
  court: { acms: boolean; appellate: boolean },
): Events {
  if (subject === "") return { event: "", number: null };
  if (court.acms) return readAcmsSubject(subject);
  if (court.appellate) {
    return { event: eventOfAppellateSubject(subject, cut.documents[0]?.description ?? ""), number: null };
  }
  return {
    event: eventOfSubject(
      subject,
      cases.map((section) => section.name),
    ),
    number: null,
  };
}

interface CaseContext extends Events {
  appellate: boolean;
  acms: boolean;
  filedOn: string | null;
  papers: NoticeSections["papers"];
}

/** A mail program that turns bold into stars has set the whole text in them. */
const withoutStars = (text: string): string =>
  /^\*[^*][\s\S]*[^*]\*$/.test(text) ? text.slice(1, -1).trim() : text;

function readCase(section: CaseSection, context: CaseContext): Notice["dockets"][number] {
  const parts = docketNumberParts(section.number, context.appellate);
  const papers = context.papers.flatMap((paper) => {
    const link = readNoticeLink(paper.href);
    return link
      ? [{ name: paper.name, document_url: link.document_url, pacer_magic_num: link.pacer_magic_num }]
      : [];
  });
  const links = section.links.map(readNoticeLink).filter((link) => link !== null);
  const link =
    links[0] ?? (context.acms && context.papers[0] ? readNoticeLink(context.papers[0].href) : null);
  const printed = /^\s*(\d{1,6})\b/.exec(section.documentNumber)?.[1] ?? null;
  return {
    case_name: cleanCaseName(section.name),
    case_name_raw: section.name,
    docket_number: parts?.docket_number ?? section.number,
    federal_dn_office_code: parts?.federal_dn_office_code ?? null,
    federal_dn_case_type: parts?.federal_dn_case_type ?? null,
    federal_dn_judge_initials_assigned: parts?.federal_dn_judge_initials_assigned ?? null,
    federal_dn_judge_initials_referred: parts?.federal_dn_judge_initials_referred ?? null,
    federal_defendant_number: parts?.federal_defendant_number ?? null,
    date_filed: null,
    docket_entries: [
      {
        date_filed: context.filedOn,
        document_number: printed ?? context.number,
        description: withoutStars(section.text),
        short_description: context.event,
        document_url: link?.document_url ?? null,
        pacer_doc_id: link?.pacer_doc_id ?? null,
        pacer_seq_no: link?.pacer_seq_no ?? null,
        pacer_case_id: caseIdOfLink(section.sheetLink ?? "") ?? link?.pacer_case_id ?? null,
        pacer_magic_num: link?.pacer_magic_num ?? null,
        cross_references: context.appellate ? [] : readCrossReferences(section.text),
        papers,
      },
    ],
    filers: section.filers,
    warning: section.warning,
  };
}
