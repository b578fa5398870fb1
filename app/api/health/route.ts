import { checkHealth } from "@/lib/db/health";

/** Liveness and readiness: 200 when the database answers and the wall stands, 503 otherwise. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
