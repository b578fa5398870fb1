import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth/better-auth";

/** Whoever answers a sign-in in between keeps nothing of it. */
const handle = (method: "GET" | "POST") => async (request: Request) => {
  const answer = await toNextJsHandler(auth())[method](request);
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
};

export const GET = handle("GET");
export const POST = handle("POST");
