export type AuthAnswer = { ok: boolean; status: number; body: Record<string, unknown> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Calls better-auth's own endpoints. `status` 0: the server was not reached. */
export async function postAuth(path: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    return { ok: response.ok, status: response.status, body: isRecord(answer) ? answer : {} };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

/** The sentence for a failure of better-auth's: its own where it is one of ours, else by status. */
export function authTrouble(answer: AuthAnswer, otherwise: string): string {
  if (answer.status === 0) return "The server could not be reached. Try again.";
  const { code, message } = answer.body;
  const ours = [
    "TOO_MANY_ATTEMPTS",
    "ACCESS_ENDED",
    "SECOND_FACTOR_REQUIRED",
    "INVITATION_CLOSED",
    "LINK_CLOSED",
    "SIGN_IN_FIRST",
    "WEAK_PASSWORD",
  ];
  if (typeof code === "string" && ours.includes(code) && typeof message === "string") return message;
  if (answer.status === 429) return "Too many attempts. Wait a minute, then try again.";
  return otherwise;
}
