import { authenticate } from "mailauth";

/** A DNS look-up as `node:dns` promises it; injected, so that nothing here reaches the network by itself. */
export type TxtResolver = (name: string) => Promise<string[][]>;

export interface Authenticity {
  /** True: the message may enter the docket by itself. */
  authentic: boolean;
  /**
   * `court`: a court's domain, signed by it. `allow_list`: a sender this case trusts.
   * `unsigned`, `forged` (a signature fails, or covers another or only a part of the message),
   * `stranger` (signed or not, by no court and nobody listed), `ambiguous` (no sender, or several),
   * `unverified` (DNS gave no answer: worth another try).
   */
  reason: "court" | "allow_list" | "unsigned" | "forged" | "stranger" | "ambiguous" | "unverified";
  /** Address in the From field, lower case; "" where there is not exactly one. */
  from: string;
  /** Domain whose signature holds for the sender; null without one. */
  signedBy: string | null;
}

/** Courts send from uscourts.gov; the appellate ACMS from fedcourts.us. */
const COURT_DOMAIN = /(?:^|\.)(?:uscourts\.gov|fedcourts\.us)$/;

const within = (domain: string, parent: string) => domain === parent || domain.endsWith(`.${parent}`);

/** Signers that speak for a sender: its own domain, or a parent of it that is a registered name of a court. */
function speaksFor(signer: string, senderDomain: string): boolean {
  return signer === senderDomain || (COURT_DOMAIN.test(signer) && within(senderDomain, signer));
}

/**
 * Decides whether a message is really from the court, by its DKIM signature (RFC 6376), or from a sender the
 * case lists. Trace fields such as Authentication-Results are not believed: anyone can write them.
 * A forwarded notice is signed by the forwarder, so it is taken only from a listed address.
 * @param raw the message as received, every byte
 * @param options.resolveTxt TXT records of a name; throws or gives [] where there are none
 * @param options.allowList addresses, or domains as "@firm.example", that this case trusts
 */
export async function authenticateNotice(
  raw: Uint8Array,
  options: { resolveTxt: TxtResolver; allowList?: readonly string[] },
): Promise<Authenticity> {
  let dnsFailed = false;
  const { dkim } = await authenticate(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    disableArc: true,
    disableDmarc: true,
    disableBimi: true,
    mta: "localhost",
    // The library also asks for SPF records, which say nothing about a message that is already here.
    resolver: async (name) => {
      if (!name.includes("._domainkey.")) return [];
      try {
        return await options.resolveTxt(name);
      } catch (error) {
        dnsFailed ||= !isMissing(error);
        throw error;
      }
    },
  });
  const senders = dkim?.headerFrom ?? [];
  const from = senders.length === 1 ? (senders[0] ?? "").toLowerCase() : "";
  const domain = from.slice(from.lastIndexOf("@") + 1);
  if (from === "" || domain === "" || countOf(raw, "from") !== 1) {
    return { authentic: false, reason: "ambiguous", from: "", signedBy: null };
  }
  const signatures = (dkim?.results ?? []).filter((result) => result.signingDomain);
  const signedBy =
    signatures.find(
      ({ status, signingDomain }) =>
        // A signature over a part of the body (l=) lets anyone add a notice below it.
        status.result === "pass" && !status.underSized && speaksFor(signingDomain.toLowerCase(), domain),
    )?.signingDomain ?? null;
  const isCourt = COURT_DOMAIN.test(domain);
  if (isCourt && signedBy) return { authentic: true, reason: "court", from, signedBy };
  const isListed = isAllowed(from, domain, options.allowList ?? []);
  const broken = signatures.filter(({ status }) => isBroken(status.result) || Boolean(status.underSized));
  // A listed sender need not sign, but a signature of its own that fails shows another hand.
  const ownBroken = broken.some(({ signingDomain }) => speaksFor(signingDomain.toLowerCase(), domain));
  if (isListed && (signedBy || !ownBroken)) {
    return { authentic: true, reason: "allow_list", from, signedBy };
  }
  if (dnsFailed) return { authentic: false, reason: "unverified", from, signedBy: null };
  if (broken.length > 0) return { authentic: false, reason: "forged", from, signedBy: null };
  const reason = isCourt && signatures.length === 0 ? "unsigned" : isCourt ? "forged" : "stranger";
  return { authentic: false, reason, from, signedBy };
}

/** The library calls a body that was changed "neutral". */
const isBroken = (result: string) => result === "fail" || result === "neutral" || result === "policy";

function isAllowed(from: string, domain: string, allowList: readonly string[]): boolean {
  return allowList.some((entry) => {
    const listed = entry.trim().toLowerCase();
    return listed !== "" && (listed === from || listed === `@${domain}`);
  });
}

/** "No such name" is an answer; a time-out is none. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOTFOUND" || code === "ENODATA";
}

/** How often a field stands in the header: mail programs differ in which of two From fields they show. */
function countOf(raw: Uint8Array, field: string): number {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 1024 * 1024)).toString(
    "latin1",
  );
  const end = head.search(/\r?\n\r?\n/);
  return (end < 0 ? head : head.slice(0, end)).match(new RegExp(`^${field}[ \\t]*:`, "gim"))?.length ?? 0;
}
