import { audited } from "@/lib/audit/audited";
import { viewerOf } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { IntakeOutcome } from "@/lib/db/generated/enums";
import { isKnownCourt } from "@/lib/docket/parse/court";
import {
  type Authenticity,
  authenticateNotice,
  type TxtResolver,
} from "@/lib/docket/parse/mail/authenticate";
import { courtOfSender } from "@/lib/docket/parse/mail/court-of";
import { notFound } from "@/lib/errors";
import type { CaseReading } from "@/lib/imports/case-reading";
import { enterNotice } from "@/lib/imports/commands/decide";
import { receiveSources } from "@/lib/imports/commands/receive";
import { parseSource } from "@/lib/imports/parse-source";
import { matchCase, plainCourt } from "@/lib/imports/same-case";
import { isIntake } from "../access";
import { tokenOf } from "../address";
import { cameBefore, wasTakenBack } from "../came-before";
import { loadAddresses, type OpenAddress } from "../load-addresses";
import { endsSoon, readHead } from "../mail-head";

export type MailOutcome = {
  caseId: string;
  outcome: IntakeOutcome;
  importId: string | null;
  filingId: string | null;
  detail: string;
};
/** `later`: nothing was kept, because the sender's DNS did not answer. */
export type MailReceipt = { delivery: "taken" | "later"; outcomes: MailOutcome[] };

const refusals = {
  court: "",
  allow_list: "",
  unsigned: "The court's signature is missing, so it was not entered by itself.",
  forged: "Its signature does not hold, so it was not entered by itself. Compare it with the court's docket.",
  stranger: "It comes from no court and nobody this case trusts, so it was not entered by itself.",
  ambiguous: "It does not say plainly who sent it, so it was not entered by itself.",
  unverified: "Its signature could not be verified, so it was not entered by itself.",
} as const satisfies Record<Authenticity["reason"], string>;

const OVERLONG = {
  authentic: false,
  reason: "ambiguous",
  from: "",
  signedBy: null,
} as const satisfies Authenticity;

/**
 * Why a court's own signature does not open this docket: one court does not speak for another, though every court's
 * domain is the courts'. A name that is no court's (the courts' common gateway) tells nothing.
 */
function otherCourt(authenticity: Authenticity, courtId: string): string | null {
  if (authenticity.reason !== "court") return null;
  const said = [authenticity.from, `@${authenticity.signedBy ?? ""}`]
    .flatMap((address) => courtOfSender(address) ?? [])
    .find((court) => isKnownCourt(court) && court !== plainCourt(courtId));
  return said === undefined
    ? null
    : `It is signed by another court (${said}) than this case's (${courtId}), so it was not entered by itself.`;
}

/**
 * The cases a message is for: by the secret it was sent to, else by the docket numbers it speaks of. `unclear`: several
 * cases here have that number, perhaps of several firms, and nothing says whose message it is.
 */
function casesOf(
  addresses: readonly OpenAddress[],
  recipients: readonly string[],
  readings: readonly CaseReading[],
): { targets: OpenAddress[]; unclear: OpenAddress[] } {
  const tokens = new Set(recipients.flatMap((r) => tokenOf(r) ?? []));
  const named = addresses.filter((a) => tokens.has(a.token));
  if (named.length > 0) return { targets: named, unclear: [] };
  const byNumber = readings.map((r) => addresses.filter((a) => matchCase(a, r) === "same"));
  const unclear = new Set(byNumber.flatMap((found) => (found.length > 1 ? found : [])));
  const targets = new Set(byNumber.flat().filter((a) => !unclear.has(a)));
  return { targets: [...targets], unclear: [...unclear] };
}

const UNCLEAR =
  "Not taken in: a notice came without this case's secret address, and more than one case here has its docket number. Have the court, or your mail rule, send to the address above.";
const OWN = "Not taken in: it is mail that this product itself sent.";

/** Writes in the log what was not kept: no word of the message itself. */
async function refuse(targets: readonly OpenAddress[], detail: string): Promise<MailOutcome[]> {
  const outcomes: MailOutcome[] = [];
  for (const { caseId, readerId } of targets) {
    const reader = readerId === null ? null : await viewerOf(readerId);
    if (reader === null) continue;
    const line = { outcome: "refused", detail, batchId: null, filingId: null } as const;
    await log(reader, caseId, { ...line, sender: null, subject: null, messageId: null, durationMs: null });
    outcomes.push({ caseId, outcome: "refused", importId: null, filingId: null, detail });
  }
  return outcomes;
}

const addressIn = (text: string) => /[^\s<>"]+@[^\s<>"]+/.exec(text)?.[0]?.toLowerCase() ?? null;

/**
 * Takes one message: keeps it raw, and enters its own entry at once where it is the court's own notice of this very
 * case. Everything else waits for a person, with the reason. The log of the case says what became of it.
 */
export async function receiveMail(
  job: Viewer,
  input: {
    raw: Uint8Array;
    recipients: readonly string[];
    resolveTxt: TxtResolver;
    /** Whom this product writes as, "Tracker <tracker@firm.example>"; null where it sends nothing. */
    ownSender?: string | null;
  },
): Promise<MailReceipt> {
  if (!isIntake(job)) throw notFound("mailbox");
  const begun = performance.now();
  const addresses = await loadAddresses(job);
  const head = readHead(input.raw);
  const receivedAt = now().toISOString();
  const { cases: readings, problem } = await parseSource(input.raw, {
    sha256: head.sha256,
    fileName: head.fileName,
    receivedAt,
    court: "",
  });
  const { targets, unclear } = casesOf(addresses, input.recipients, readings);
  // Reminders that are forwarded here must not pile up as material.
  if (input.ownSender && addressIn(input.ownSender) === head.from)
    return { delivery: "taken", outcomes: await refuse(targets, OWN) };
  const outcomes: MailOutcome[] = [];
  for (const target of targets) {
    const authenticity = endsSoon(input.raw)
      ? await authenticateNotice(input.raw, { resolveTxt: input.resolveTxt, allowList: target.allowList })
      : OVERLONG;
    if (authenticity.reason === "unverified") return { delivery: "later", outcomes };
    const reader = target.readerId === null ? null : await viewerOf(target.readerId);
    // Nobody of the team is left to receive for: the message stays with the sender.
    if (reader === null) return { delivery: "later", outcomes };
    const line = {
      sender: authenticity.from || head.from,
      subject: head.subject,
      messageId: head.messageId,
    };
    const spent = () => ({ durationMs: Math.round(performance.now() - begun) });
    const before = await cameBefore(reader, target.caseId, { ...head, from: line.sender });
    if (before !== null) {
      const { importId, detail } = before;
      await log(reader, target.caseId, {
        ...line,
        ...spent(),
        outcome: "nothing_new",
        detail,
        batchId: importId,
        filingId: null,
      });
      outcomes.push({ caseId: target.caseId, outcome: "nothing_new", importId, filingId: null, detail });
      continue;
    }
    const ours = readings.find((r) => r.source.kind === "notice" && matchCase(target, r) === "same");
    const reason =
      refusals[authenticity.reason] ||
      otherCourt(authenticity, target.courtId) ||
      problem ||
      (ours === undefined
        ? "It does not name this case, so it was not entered by itself."
        : (await wasTakenBack(reader, target, ours))
          ? "A person took back what it brings when another message brought it, so it was not entered by itself."
          : null);
    const { id } = await receiveSources(reader, target.caseId, {
      channel: "mail",
      files: [{ fileName: head.fileName, bytes: input.raw }],
      reason,
    });
    const entered = reason === null ? await enterNotice(reader, target.caseId, id) : null;
    const outcome: IntakeOutcome =
      entered === null
        ? "waiting"
        : entered.filingId !== null
          ? "entered"
          : entered.left > 0
            ? "waiting"
            : "nothing_new";
    const detail =
      reason ??
      (outcome === "entered"
        ? authenticity.signedBy === null
          ? `Entered by itself: from ${authenticity.from}, whom this case believes; it is not signed.`
          : `Entered by itself: signed by ${authenticity.signedBy}.`
        : outcome === "waiting"
          ? "It changes an entry that is here: that waits for a person."
          : "Its entry is on the docket already.");
    await log(reader, target.caseId, {
      ...line,
      ...spent(),
      outcome,
      detail,
      batchId: id,
      filingId: entered?.filingId ?? null,
    });
    outcomes.push({
      caseId: target.caseId,
      outcome,
      importId: id,
      filingId: entered?.filingId ?? null,
      detail,
    });
  }
  return { delivery: "taken", outcomes: [...outcomes, ...(await refuse(unclear, UNCLEAR))] };
}

type LogLine = {
  outcome: IntakeOutcome;
  detail: string;
  /** Null where nothing was kept. */
  batchId: string | null;
  filingId: string | null;
  sender: string | null;
  subject: string | null;
  messageId: string | null;
  durationMs: number | null;
};

const log = (reader: Viewer, caseId: string, line: LogLine) =>
  audited(reader, async (tx) => {
    await tx.intakeLog.create({
      data: { ...line, caseId, channel: "mail", at: now() },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "intake.mail",
          subjectKind: "import_batch",
          subjectId: line.batchId,
          data: { outcome: line.outcome, filingId: line.filingId },
        },
      ],
    };
  });
