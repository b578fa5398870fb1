import { courtOfTitle, courtOfUrl, isAppellate } from "@/lib/docket/parse/mail/court-of";

/** The court of a page, found in the page: hosts of its document links, doc ids, heading, title. */

const DOCUMENT_HOST = /https?:\/\/[\w.-]{1,80}\.gov\/docs?\d?\/\d/i;
const ANY_HOST = /https?:\/\/(?:ecf|efiling)[\w.-]{0,80}\.gov\b/gi;
const VETERANS_HOST = /uscourts\.cavc\.gov/i;

/**
 * The first three digits of a doc id name the court. Read from public document links; numbers follow the courts'
 * alphabetical order, odd for district courts, so that single gaps between known neighbours are certain.
 */
const COURT_OF_PREFIX = new Map(
  `001 ca1 002 ca2 003 ca3 004 ca4 005 ca5 006 ca6 007 ca7 008 ca8 009 ca9 010 ca10 011 ca11 012 cadc 013 cafc
  014 cit 017 almd 019 alnd 021 alsd 023 akd 025 azd 027 ared 029 arwd 031 cacd 033 caed 035 cand 037 casd 039 cod
  041 ctd 043 ded 045 dcd 047 flmd 049 flnd 051 flsd 053 gamd 055 gand 057 gasd 059 gud 061 hid 063 idd 065 ilcd
  067 ilnd 069 ilsd 071 innd 073 insd 075 iand 077 iasd 079 ksd 081 kyed 083 kywd 085 laed 087 lamd 089 lawd 091 med
  093 mdd 095 mad 097 mied 099 miwd 101 mnd 103 msnd 105 mssd 107 moed 109 mowd 111 mtd 113 ned 115 nvd 117 nhd
  119 njd 121 nmd 123 nyed 125 nynd 127 nysd 129 nywd 131 nced 133 ncmd 135 ncwd 137 ndd 139 nmid 141 ohnd 143 ohsd
  145 oked 147 oknd 149 okwd 151 ord 153 paed 155 pamd 157 pawd 159 prd 161 rid 163 scd 165 sdd 167 tned 169 tnmd
  175 txed 177 txnd 179 txsd 181 txwd 183 utd 189 vaed 191 vawd 193 vid 195 waed 197 wawd 199 wvnd 201 wvsd 203 wied
  205 wiwd 207 wyd 850 jpml`
    .split(/\s+/)
    .flatMap((word, at, words) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as const] : [])),
);
/** Title and heading stand here; further on, a page could only try one's patience. */
const HEAD = 256 * 1024;
const COURTS = new Set([...COURT_OF_PREFIX.values(), "tnwd", "vtd", "cofc", "cavc"]);
/** True for the id of a court that dockets here: not of a bankruptcy court, not of a gateway ("mail"). */
export const isKnownCourt = (id: string): boolean => COURTS.has(id);
const ONE_DISTRICT = new Set(
  "AK AZ CO CT DC DE GU HI ID KS MA MD ME MN MT ND NE NH NJ NM NV OR PR RI SC SD UT VI VT WY".split(" "),
);

/** The court of a document, by its id; null for a prefix that no known link has. */
export const courtOfDocId = (docId: string): string | null => COURT_OF_PREFIX.get(docId.slice(0, 3)) ?? null;

/** "CM/ECF - casd", "SDNY CM/ECF", "CT CMECF NextGen", "U.S. District Court-Texas Southern". */
function courtOfPageTitle(title: string): string | null {
  for (const word of title.split(/[^A-Za-z0-9]+/)) {
    const id = word.toLowerCase();
    if (COURTS.has(id)) return id;
    const turned = /^([NSEWMC])D([A-Z]{2})$/.exec(word);
    const id2 = turned ? `${turned[2]}${turned[1]}d`.toLowerCase() : "";
    if (COURTS.has(id2)) return id2;
  }
  const named = courtOfTitle(title);
  if (named && COURTS.has(named)) return named;
  const state = /^\s*([A-Z]{2})\b/.exec(title)?.[1];
  return state && ONE_DISTRICT.has(state) ? `${state.toLowerCase()}d` : named;
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>|&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The court of a page of a district court, the trade court or the MDL panel; null where nothing tells it. */
export function findDistrictCourt(text: string): string | null {
  const host = DOCUMENT_HOST.exec(text)?.[0];
  const byHost = host ? courtOfUrl(host) : null;
  if (byHost && !isAppellate(byHost)) return byHost;
  const head = text.slice(0, HEAD);
  const heading = /<h3[^>]{0,200}>([\s\S]{1,800}?)<\/h3>/i.exec(head)?.[1];
  if (heading) {
    // The division in brackets has points of the compass of its own: "District of Utah (Central)".
    const name = plain(heading)
      .replace(/\b(?:civil|criminal|cit)?\s*docket for case.*$/i, "")
      .replace(/\(.*$/, "");
    const byHeading = courtOfTitle(name);
    if (byHeading) return byHeading;
  }
  const docId = /goDLS\((?:'|&#39;)\/docs?\d?\/(\d{3})/.exec(text)?.[1];
  if (docId !== undefined) {
    const byId = courtOfDocId(docId);
    if (byId) return byId;
  }
  for (const each of firstHosts(text)) {
    const court = courtOfUrl(each);
    if (court && !isAppellate(court)) return court;
  }
  const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(head)?.[1];
  return title ? courtOfPageTitle(plain(title)) : null;
}

/** The court of an appellate page. Links to the court below stand there too, so the heading comes first. */
export function findAppellateCourt(text: string): string | null {
  const head = text.slice(0, HEAD);
  const panel = /Bankruptcy Appellate Panel\s+(?:for|of) the\s+([A-Za-z]+|\d+\w\w)\s+Circuit/i.exec(
    text,
  )?.[0];
  if (panel && /General Docket/i.test(head)) {
    const circuit = courtOfTitle(panel.replace(/bankruptcy appellate panel/i, "court of appeals"));
    // The first circuit's footer names its panel on every page: only a heading counts.
    const at = head.indexOf(panel);
    if (circuit && /General Docket[\s\S]{0,200}$/i.test(head.slice(Math.max(0, at - 300), at))) {
      return circuit.replace("ca", "bap");
    }
  }
  const heading = /General Docket([\s\S]{0,300})/i.exec(head)?.[1];
  if (heading && /Veterans Claims/i.test(heading)) return "cavc";
  const byHeading = heading ? courtOfTitle(plain(heading.split(/<\/td>|<\/b>/i)[0] ?? "")) : null;
  if (byHeading && isAppellate(byHeading)) return byHeading;
  if (VETERANS_HOST.test(text)) return "cavc";
  for (const each of firstHosts(text)) {
    const court = courtOfUrl(each);
    if (court && isAppellate(court)) return court;
  }
  const docId = /\/docs\d\/(\d{3})|doDocPostURL\((?:'|&#39;)(\d{3})/.exec(text);
  return docId ? courtOfDocId(docId[1] ?? docId[2] ?? "") : null;
}

/** A handful is enough: a page of a court begins with its own links. */
function firstHosts(text: string): string[] {
  const hosts: string[] = [];
  ANY_HOST.lastIndex = 0;
  for (let found = ANY_HOST.exec(text); found && hosts.length < 50; found = ANY_HOST.exec(text))
    hosts.push(found[0]);
  ANY_HOST.lastIndex = 0;
  return hosts;
}
