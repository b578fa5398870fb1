/** The mail address of a case: a secret, so that only the court and those who are told it can write there. */
export const addressOf = (token: string, domain: string): string => `case-${token}@${domain}`;

const LOCAL = /^(?:case-|[^@+]*\+(?:case-)?)([a-z2-7]{20,40})$/;

/** The secret in an address, in either form: `case-SECRET@…` or `mailbox+SECRET@…`; null in any other. */
export function tokenOf(address: string): string | null {
  const local = address.trim().toLowerCase().replace(/^<|>$/g, "").split("@")[0] ?? "";
  return LOCAL.exec(local)?.[1] ?? null;
}
