import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";

/**
 * Gives each page request a nonce and the policy that goes with it. Next reads the nonce from the request's
 * policy header and puts it on its scripts; the root layout reads headers(), so no page is rendered without one.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  // Anyone can send X-Forwarded-Proto: it counts only where the operator says a proxy sets it.
  const secure =
    (process.env.TRACKER_TRUSTED_PROXIES ?? "").trim() !== "" &&
    request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
  const policy = contentSecurityPolicy(nonce, {
    development: process.env.NODE_ENV === "development",
    secure,
  });

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

// A matcher that covers /api would cut uploads at 10 MB with status 200.
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|favicon\\.ico|icon\\.svg).*)"],
};
