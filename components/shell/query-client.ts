import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/http/api-error";

const MOST_RETRIES = 2;

/** One per browser, one per request on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // An answer that says no will say no again; only a lost connection or a busy server is worth asking twice.
        retry: (failures, error) =>
          failures < MOST_RETRIES &&
          (!(error instanceof ApiError) || error.code === "offline" || error.code === "unavailable"),
      },
      // A write is repeated by the person who made it, with the same idempotency key.
      // Offline it fails at once and says so: a write queued out of sight would be sent twice by whoever sends again.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
