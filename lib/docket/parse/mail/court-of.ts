const STATES: Readonly<Record<string, string>> = {
  alabama: "al",
  alaska: "ak",
  arizona: "az",
  arkansas: "ar",
  california: "ca",
  colorado: "co",
  connecticut: "ct",
  delaware: "de",
  "district of columbia": "dc",
  florida: "fl",
  georgia: "ga",
  guam: "gu",
  hawaii: "hi",
  idaho: "id",
  illinois: "il",
  indiana: "in",
  iowa: "ia",
  kansas: "ks",
  kentucky: "ky",
  louisiana: "la",
  maine: "me",
  maryland: "md",
  massachusetts: "ma",
  michigan: "mi",
  minnesota: "mn",
  mississippi: "ms",
  missouri: "mo",
  montana: "mt",
  nebraska: "ne",
  nevada: "nv",
  "new hampshire": "nh",
  "new jersey": "nj",
  "new mexico": "nm",
  "new york": "ny",
  "north carolina": "nc",
  "north dakota": "nd",
  "northern mariana islands": "nmi",
  ohio: "oh",
  oklahoma: "ok",
  oregon: "or",
  pennsylvania: "pa",
  "puerto rico": "pr",
  "rhode island": "ri",
  "south carolina": "sc",
  "south dakota": "sd",
  tennessee: "tn",
  texas: "tx",
  utah: "ut",
  vermont: "vt",
  "virgin islands": "vi",
  virginia: "va",
  washington: "wa",
  "west virginia": "wv",
  wisconsin: "wi",
  wyoming: "wy",
};
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(" ");
const STATE = new RegExp(
  `\\b(${Object.keys(STATES)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
);
const ECF_HOST = /\b(?:ecf|pacer|www)(?:-[a-z]+)?\.([a-z0-9]{3,6})\.uscourts\.gov\b/i;
const ACMS_HOST = /\b(ca\d{1,2}|cadc|cafc)-showdoc\.azurewebsites\.us\b/i;
const SENDER = /@(?:[a-z0-9-]+\.)*([a-z0-9]{3,6})\.(?:uscourts\.gov|fedcourts\.us)\b/i;
/** Old hosts and names of databases that are not the court's id. */
const RENAMED: Readonly<Record<string, string>> = {
  txs: "txsd",
  txw: "txwd",
  txn: "txnd",
  sdny: "nysd",
  uscfc: "cofc",
  jpml: "jpml",
};
const NO_COURT = new Set(["www", "ecf", "pcl", "pacer", "mail", "gtwy", "train", "test", "ao"]);

function courtId(found: string | undefined): string | null {
  const id = found?.toLowerCase();
  if (!id || NO_COURT.has(id)) return null;
  return RENAMED[id] ?? id;
}

/** The court of an address such as `https://ecf.nysd.uscourts.gov/…`; null for any other. */
export function courtOfUrl(url: string): string | null {
  return courtId(ACMS_HOST.exec(url)?.[1] ?? ECF_HOST.exec(url)?.[1]);
}

/** The court of a mail address such as `ecf_bounces@nyed.uscourts.gov`; null for any other. */
export const courtOfSender = (address: string): string | null => courtId(SENDER.exec(address)?.[1]);

/** The court of a printed title: "Eastern District of Arkansas", "Court of Appeals, 2nd Circuit". */
export function courtOfTitle(title: string): string | null {
  const name = title.toLowerCase().replace(/\s+/g, " ");
  if (name.includes("court of international trade")) return "cit";
  if (name.includes("court of federal claims")) return "cofc";
  if (name.includes("multidistrict litigation")) return "jpml";
  if (name.includes("circuit") || name.includes("court of appeals")) return circuitOf(name);
  const state = STATE.exec(name);
  const code = state?.[1] ? STATES[state[1]] : undefined;
  if (!state || !code) return null;
  const rest = name.slice(0, state.index) + name.slice(state.index + state[0].length);
  const part = /\b(northern|southern|eastern|western|central|middle)\b/.exec(rest)?.[1]?.charAt(0) ?? "";
  return `${code}${part}${name.includes("bankruptcy") ? "b" : "d"}`;
}

function circuitOf(name: string): string | null {
  if (name.includes("district of columbia") || /\bd\.?c\.? circuit/.test(name)) return "cadc";
  if (name.includes("federal circuit")) return "cafc";
  const digit = /\b(\d{1,2})(?:st|nd|rd|th) circuit/.exec(name)?.[1];
  const at = digit
    ? Number(digit)
    : ORDINALS.findIndex((word) => new RegExp(`\\b${word} circuit`).test(name)) + 1;
  return at >= 1 && at <= 11 ? `ca${at}` : null;
}

/** Appellate courts end in a digit, or are the two circuits with a name. */
export const isAppellate = (court: string): boolean => /^(?:ca\d{1,2}|cadc|cafc|cavc|bap\d+)$/.test(court);
