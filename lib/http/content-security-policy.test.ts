import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const directive = (policy: string, name: string) =>
  policy.split("; ").find((part) => part.startsWith(`${name} `));

test("a script runs only with the nonce or when a script that had it loads it", () => {
  const policy = contentSecurityPolicy("abc");
  expect(directive(policy, "script-src")).toBe("script-src 'nonce-abc' 'strict-dynamic'");
  expect(directive(policy, "script-src-attr")).toBe("script-src-attr 'none'");
  expect(directive(policy, "style-src-elem")).toBe("style-src-elem 'self' 'nonce-abc'");
  expect(policy).not.toContain("unsafe-eval");
});

test("nobody may frame a page, and what is not named is refused", () => {
  const policy = contentSecurityPolicy("abc");
  expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'");
  expect(directive(policy, "default-src")).toBe("default-src 'none'");
});

test("plain requests are upgraded only behind TLS, or a loopback start could load nothing", () => {
  expect(contentSecurityPolicy("abc")).not.toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy("abc", { secure: true })).toContain("upgrade-insecure-requests");
});
