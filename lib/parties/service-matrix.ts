import { addDays, type CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { EntryRef } from "@/lib/filings/entry-ref";
import { citeOf } from "@/lib/filings/words";
import type { Party, Service } from "./schema";
import { methodWords } from "./words";

type Defendant = Pick<Party, "id" | "name" | "role" | "kind" | "capacity" | "terminatedOn">;
type Made = Omit<Service, "provenance"> & { proof: EntryRef | null };

export type MatrixRow<S extends Made = Made> = {
  key: string;
  /** Who must get it, and the rule that says so. */
  recipient: Service["recipient"];
  name: string;
  partyId: string | null;
  rule: string;
  /** The service on record for this recipient; null where there is none. */
  service: S | null;
  state: "none" | "sent" | "received" | "proved";
  /** What is missing, a sentence each; empty when nothing is. */
  missing: string[];
};
export type ServiceMatrix<S extends Made = Made> = {
  rows: MatrixRow<S>[];
  /** Services on record that no required recipient explains. */
  others: S[];
  /** What the matrix as a whole amounts to, a sentence each. */
  summary: string[];
};

const SERVE_WITHIN_DAYS = 90;
const BY_POST = ["certified_mail", "registered_mail"];
/** FRCP 4(i)(1)(A): delivered to the U.S. Attorney or a designated clerk, or by registered or certified mail. */
const FOR_US_ATTORNEY = [...BY_POST, "hand", "personal", "delivered_usao", "left_with_clerk"];

const isSued = (p: Defendant) =>
  (p.role === "defendant" || p.role === "respondent") && p.terminatedOn === null;
const isGovernment = (p: Defendant) => p.kind === "officer" || p.kind === "agency" || p.kind === "sovereign";
const isIndividual = (p: Defendant) => p.kind === "officer" && /individual/i.test(p.capacity ?? "");

function judge<S extends Made>(
  row: Pick<MatrixRow, "key" | "recipient" | "name" | "partyId" | "rule">,
  services: readonly S[],
  methods: readonly string[] | null,
  methodRule: string,
): MatrixRow<S> {
  const own = services.filter(
    (s) => s.recipient === row.recipient && (row.partyId === null || s.partyId === row.partyId),
  );
  // Served twice, the one that went furthest speaks: proved before received before sent.
  const rank = (s: S) => (s.proof ? 3 : s.receivedOn ? 2 : s.sentOn ? 1 : 0);
  const service = own.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
  if (service === null)
    return {
      ...row,
      service,
      state: "none",
      missing: [`No service on ${row.name} is on record (${row.rule}).`],
    };
  const missing: string[] = [];
  if (service.sentOn === null && service.receivedOn === null)
    missing.push("Neither the day it was sent nor the day it was received is on record.");
  else if (service.receivedOn === null) missing.push("The day it was received is not on record.");
  if (service.method === null) missing.push("How it was served is not on record.");
  else if (methods !== null && !methods.includes(service.method))
    missing.push(`${methodWords[service.method]} is on record; ${methodRule}.`);
  if (service.proof === null) missing.push("No proof of service is on the docket (FRCP 4(l)).");
  const state = service.proof ? "proved" : service.receivedOn ? "received" : service.sentOn ? "sent" : "none";
  return { ...row, service, state, missing };
}

/**
 * Who must be served when the United States, its agencies or officers are sued, and what of it is on record:
 * FRCP 4(i). It arranges the record; whether service is good is for counsel.
 */
export function serviceMatrix<S extends Made>(
  parties: readonly Defendant[],
  services: readonly S[],
  filedOn: CourtDate | null,
  today: CourtDate,
): ServiceMatrix<S> {
  const sued = parties.filter(isSued);
  const government = sued.filter(isGovernment);
  const rows: MatrixRow<S>[] = [];
  const post = "the rule asks for registered or certified mail";
  if (government.length > 0) {
    rows.push(
      judge(
        {
          key: "us_attorney",
          recipient: "us_attorney",
          name: "the United States Attorney for the district",
          partyId: null,
          rule: "FRCP 4(i)(1)(A)",
        },
        services,
        FOR_US_ATTORNEY,
        "the rule asks for delivery, or registered or certified mail to the civil-process clerk",
      ),
      judge(
        {
          key: "attorney_general",
          recipient: "attorney_general",
          name: "the Attorney General",
          partyId: null,
          rule: "FRCP 4(i)(1)(B)",
        },
        services,
        BY_POST,
        post,
      ),
    );
  }
  for (const p of sued) {
    // Serving the United States itself is what the first two rows are.
    if (p.kind === "sovereign") continue;
    const recipient = p.kind === "officer" ? "officer" : p.kind === "agency" ? "agency" : "party";
    const rule = isIndividual(p) ? "FRCP 4(i)(3)" : isGovernment(p) ? "FRCP 4(i)(2)" : "FRCP 4(e), (h)";
    rows.push(
      judge(
        { key: p.id, recipient, name: p.name, partyId: p.id, rule },
        services,
        isGovernment(p) && !isIndividual(p) ? BY_POST : null,
        post,
      ),
    );
  }
  const used = new Set(rows.flatMap((r) => r.service?.id ?? []));
  return {
    rows,
    others: services.filter((s) => !used.has(s.id)),
    summary: summarise(rows, government.length > 0, filedOn, today),
  };
}

function summarise(
  rows: readonly MatrixRow[],
  government: boolean,
  filedOn: CourtDate | null,
  today: CourtDate,
): string[] {
  if (rows.length === 0) return ["No defendant is on record, so nobody is to be served."];
  const out: string[] = [];
  const none = rows.filter((r) => r.state === "none");
  const unproved = rows.filter((r) => r.state === "sent" || r.state === "received");
  if (none.length > 0) out.push(`Not on record: service on ${none.map((r) => r.name).join(", ")}.`);
  if (unproved.length > 0)
    out.push(`Served without proof on the docket: ${unproved.map((r) => r.name).join(", ")}.`);
  if (none.length === 0 && unproved.length === 0)
    out.push("Every recipient is served, with proof on the docket.");
  if (filedOn !== null && none.length > 0) {
    const last = addDays(filedOn, SERVE_WITHIN_DAYS);
    out.push(
      today <= last
        ? `FRCP 4(m) gives ${SERVE_WITHIN_DAYS} days from filing: ${formatShort(last)}.`
        : `The ${SERVE_WITHIN_DAYS} days of FRCP 4(m) ended on ${formatShort(last)}; FRCP 4(i)(4)(A) allows a reasonable time to cure where the United States Attorney or the Attorney General was served.`,
    );
  }
  const usa = rows.find((r) => r.recipient === "us_attorney")?.service ?? null;
  if (government && usa !== null) {
    const proof = usa.proof === null ? "" : ` (${citeOf(usa.proof)})`;
    if (usa.receivedOn !== null)
      out.push(
        `The United States Attorney received it on ${formatShort(usa.receivedOn)}${proof}: the answer is counted from service there, 60 days (FRCP 12(a)(2)); see Deadlines.`,
      );
    else if (usa.sentOn !== null)
      out.push(
        `The United States Attorney: sent ${formatShort(usa.sentOn)}${proof}, receipt not on record. Which of the two starts the 60 days of FRCP 12(a)(2) is contested.`,
      );
  }
  return out;
}
