import { canonicalDocId } from "@/lib/docket/parse/docket-number";

const SAFE_LINK =
  /^https?:\/\/[^/]*safelinks\.protection\.(?:outlook|office365)\.(?:com|us)\/.*?[?&]url=([^&]+)/i;
const DEFENSE_V3 = /^https?:\/\/urldefense\.(?:com|us|proofpoint\.com)\/v3\/__(.*?)__;/i;
const DEFENSE_V2 = /^https?:\/\/urldefense\.(?:com|us|proofpoint\.com)\/v[12]\/url\?u=([^&]+)/i;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a broken escape: the address stays as it was sent
  }
}

/** The address behind a mail filter's rewriting (Outlook Safe Links, Proofpoint); any other stays as it is. */
export function unwrapLink(href: string): string {
  const safe = SAFE_LINK.exec(href)?.[1];
  if (safe) return percentDecoded(safe);
  const v3 = DEFENSE_V3.exec(href)?.[1];
  if (v3) return v3;
  const v2 = DEFENSE_V2.exec(href)?.[1];
  if (v2) return percentDecoded(v2.replaceAll("-", "%").replaceAll("_", "/"));
  return href;
}

/** What the address of a document says about it; null for each part it does not name. */
export interface NoticeLink {
  document_url: string;
  pacer_doc_id: string | null;
  pacer_seq_no: string | null;
  pacer_case_id: string | null;
  pacer_magic_num: string | null;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function parameter(url: string, names: string): string | null {
  return new RegExp(`[?&](?:${names})=([^&#]*)`, "i").exec(url)?.[1] || null;
}

/** Reads `/doc1/…`, `/docs1/…`, `show_doc.pl?…` and the ACMS `/NDA/<guid>`; null for any other address. */
export function readNoticeLink(href: string): NoticeLink | null {
  const url = unwrapLink(href);
  const acms = /\.azurewebsites\.us\/NDA\/([0-9a-f-]{36})/i.exec(url)?.[1];
  if (acms && GUID.test(acms)) {
    return {
      document_url: url,
      pacer_doc_id: null,
      pacer_seq_no: null,
      pacer_case_id: null,
      pacer_magic_num: acms,
    };
  }
  const district = /\/doc1\/(\d{5,})/.exec(url)?.[1];
  const appellate = district ? undefined : /\/docs1\/(\d{5,})/.exec(url)?.[1];
  if (!district && !appellate && !url.includes("show_doc")) return null;
  return {
    document_url: url,
    pacer_doc_id: district ? canonicalDocId(district) : (appellate ?? null),
    pacer_seq_no: parameter(url, "de_seq_num"),
    pacer_case_id: parameter(url, "caseid|case_id"),
    // Some notices carry a placeholder here: only a number (district) or a hexadecimal key (appellate) is one.
    pacer_magic_num: /^[0-9a-f]{4,}$/i.exec(parameter(url, "magic_num|uid") ?? "")?.[0] ?? null,
  };
}

/** The case id in the address of a docket sheet: `DktRpt.pl?75736`, `…&caseId=55129`; null without one. */
export function caseIdOfLink(href: string): string | null {
  const url = unwrapLink(href);
  return /DktRpt\.pl\?(\d+)/i.exec(url)?.[1] ?? parameter(url, "caseId|case_id");
}
