/** Writes an entry's docket text in the court's own grammar from its parts. */
import { formatDocket } from "@/lib/dates/format-date";
import type { CaseKey, EntryKind, EntryLink, EntryState, ScenarioEntry, Tier } from "./scenario-types";

type Parts = {
  served?: string | null;
  by?: string;
  /** Who stands in the brackets before the date: counsel who filed, or the clerk's initials. */
  hand?: string;
  docs?: [document: string, description: string][];
  links?: EntryLink[];
  triggers?: string[];
  state?: EntryState;
  tier?: Tier;
  /** Documents that the public line does not name. */
  unnamed?: string[];
};

const COUNSEL: Record<string, string> = {
  legion: "Lead counsel for the plaintiff",
  "united-states": "Counsel for the defendants",
  association: "Counsel for the amicus",
  "ca-legion": "Lead counsel for the plaintiff",
  "ca-united-states": "Counsel for the defendants",
};

export const link = (
  type: EntryLink["type"],
  target: string,
  how: EntryLink["how"] = null,
  part: string | null = null,
): EntryLink => ({ type, target, part, how });

const build =
  (legalCase: CaseKey, closing: (entered: string) => string) =>
  (
    key: string,
    number: number | null,
    [filedOn, enteredOn]: [filed: string, entered: string],
    kind: EntryKind,
    text: string,
    parts: Parts = {},
  ): ScenarioEntry => {
    const documents = (parts.docs ?? []).map(([document, description], attachment) => ({
      document,
      attachment,
      description,
    }));
    const named = documents
      .slice(1)
      .filter((d) => !parts.unnamed?.includes(d.document))
      .map((d) => `# ${d.attachment} ${d.description}`);
    const attachments = named.length > 0 ? ` (Attachments: ${named.join(", ")})` : " ";
    const hand = parts.hand ?? (parts.by ? COUNSEL[parts.by] : undefined) ?? "zill";
    const docketText =
      legalCase === "district"
        ? `${text}${attachments}(${hand}) ${closing(enteredOn)}`
        : `${text} [${APPEAL_TAG}] ${closing(enteredOn)}`;
    return {
      key,
      case: legalCase,
      number,
      filedOn,
      enteredOn,
      servedOn: parts.served === undefined ? null : parts.served,
      kind,
      docketText,
      filedBy: parts.by ?? null,
      state: parts.state ?? "normal",
      tier: parts.tier ?? "record",
      documents,
      links: parts.links ?? [],
      triggers: parts.triggers ?? [],
    };
  };

const APPEAL_TAG = "26-9999";
export const districtEntry = build("district", (entered) => `(Entered: ${formatDocket(entered)})`);
export const appealEntry = build("appeal", (entered) => `[Entered: ${formatDocket(entered)}]`);
