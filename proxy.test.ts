import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server.js";
import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { config, proxy } from "./proxy";

afterEach(() => vi.unstubAllEnvs());

const ask = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("http://localhost/today", { headers }));
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("each request has its own nonce, and Next is told the same one as the browser", () => {
  const first = ask();
  const nonce = nonceOf(first.headers.get("content-security-policy"));
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(first.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
  expect(nonceOf(first.headers.get("x-middleware-request-content-security-policy"))).toBe(nonce);
  expect(nonceOf(ask().headers.get("content-security-policy"))).not.toBe(nonce);
});

test("HSTS is sent behind TLS only where the operator says a proxy tells the truth", () => {
  const https = { "x-forwarded-proto": "https" };
  expect(ask(https).headers.has("strict-transport-security")).toBe(false);
  vi.stubEnv("TRACKER_TRUSTED_PROXIES", "127.0.0.1");
  expect(ask(https).headers.get("strict-transport-security")).toContain("max-age=31536000");
  expect(ask().headers.has("strict-transport-security")).toBe(false);
  expect(ask({ "x-forwarded-proto": "http" }).headers.has("strict-transport-security")).toBe(false);
});

test.each([
  ["/", true],
  ["/today", true],
  ["/cases/1/filings", true],
  ["/nowhere", true],
  ["/apiary", true],
  ["/api/v1/uploads", false],
  ["/api/auth/sign-in", false],
  ["/_next/static/chunks/a.js", false],
])("%s passes through: %s", (url, passes) => {
  expect(doesProxyMatch({ config, url })).toBe(passes);
});
