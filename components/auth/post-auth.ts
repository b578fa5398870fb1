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
