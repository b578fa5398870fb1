import { createHash, randomBytes } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { env } from "@/lib/env";
import { ownerClient } from "@/prisma/factories/owner";
import { makePerson } from "@/prisma/factories/people";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { auth } from "./better-auth";
import { viewerOfRequest } from "./session";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

let address = 0;
/** A request to better-auth from a new address each time, with a forwarded address that changes too. */
async function post(path: string, body: unknown, cookie = "") {
  address += 1;
  const { origin } = new URL(env().BETTER_AUTH_URL);
  const response = await auth().handler(
    new Request(`${origin}/api/auth${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin,
        "x-tracker-peer": `198.51.100.${address % 250}`,
        "x-forwarded-for": `203.0.113.${address % 250}`,
        ...(cookie === "" ? {} : { cookie }),
      },
      body: JSON.stringify(body),
    }),
  );
  const text = await response.text();
  const set = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return {
    status: response.status,
    body: (text.startsWith("{") ? JSON.parse(text) : null) as Record<string, unknown> | null,
    cookie: set.filter((line) => !line.endsWith("=")).join("; "),
  };
}
const password = "correct horse battery staple";
const person = async (fields: { isAdmin?: boolean } = {}) => {
  const email = `p-${randomBytes(6).toString("hex")}@example.test`;
  return { email, userId: await makePerson(owner, { email, password, ...fields }) };
};
const viewerWith = (cookie: string) => viewerOfRequest(new Headers({ cookie }));
const eventsOf = async (actorId: string) =>
  (
    await owner.auditEvent.findMany({ where: { actorId }, orderBy: { seq: "asc" }, select: { action: true } })
  ).map((e) => e.action);

async function invite(fields: { email: string; expires?: number; role?: "paralegal" }) {
  const token = randomBytes(32).toString("base64url");
  await owner.invitation.create({
    data: {
      tokenHash: createHash("sha256").update(token).digest("hex"),
      email: fields.email,
      name: "New colleague",
      organizationId: world.attorney.organizationId,
      caseId: world.caseId,
      role: fields.role ?? "paralegal",
      expiresAt: new Date(Date.now() + (fields.expires ?? 3_600_000)),
    },
    select: { id: true },
  });
  return token;
}

describe("signing in", () => {
  it("refuses the eleventh attempt on an account in a minute, whatever address it comes from", async () => {
    const { email } = await person();
    for (let n = 0; n < 10; n += 1) {
      expect((await post("/sign-in/email", { email, password: "wrong password here" })).status).toBe(401);
    }
    expect((await post("/sign-in/email", { email, password })).status).toBe(429);
    expect((await post("/sign-in/email", { email: ` ${email.toUpperCase()}`, password })).status).not.toBe(
      200,
    );
    const other = await person();
    expect((await post("/sign-in/email", { email: other.email, password })).status).toBe(200);
  });

  it("forgets the slips before the right password", async () => {
    const { email } = await person();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 6; n += 1) await post("/sign-in/email", { email, password: "wrong password here" });
      expect((await post("/sign-in/email", { email, password })).status).toBe(200);
    }
  });

  it("is written to the installation's chain", async () => {
    const { email, userId } = await person();
    await post("/sign-in/email", { email, password });
    expect(await eventsOf(userId)).toEqual(["session.started"]);
  });

  it("ends at once when access is taken away, and gives no new session", async () => {
    const { email, userId } = await person();
    const { cookie } = await post("/sign-in/email", { email, password });
    expect((await viewerWith(cookie))?.userId).toBe(userId);
    await withViewer(world.administrator, (tx) => tx.$executeRaw`SELECT revoke_user(${userId}::uuid)`);
    expect(await viewerWith(cookie)).toBeNull();
    expect(await post("/sign-in/email", { email, password })).toMatchObject({
      status: 403,
      body: { code: "ACCESS_ENDED" },
    });
    await withViewer(world.administrator, (tx) => tx.$executeRaw`SELECT restore_user(${userId}::uuid)`);
    expect(await viewerWith(cookie)).toBeNull();
    expect((await post("/sign-in/email", { email, password })).status).toBe(200);
  });

  it("keeps better-auth's own ways of changing a person shut", async () => {
    const { email } = await person();
    const { cookie } = await post("/sign-in/email", { email, password });
    for (const path of ["/update-user", "/sign-up/email", "/change-email", "/delete-user", "/set-password"]) {
      expect(
        (await post(path, { name: "X", email: "x@example.test", password, isAdmin: true }, cookie)).status,
      ).toBe(404);
    }
  });
});

describe("an invitation", () => {
  it("makes an account with its role, once", async () => {
    const email = `new-${randomBytes(4).toString("hex")}@example.test`;
    const token = await invite({ email });
    expect((await post("/invitation/accept", { token, password: "short" })).status).toBe(422);
    const both = await Promise.all([
      post("/invitation/accept", { token, password }),
      post("/invitation/accept", { token, password }),
    ]);
    expect(both.filter((answer) => answer.status === 200)).toHaveLength(1);
    const cookie = both.find((answer) => answer.status === 200)?.cookie ?? "";
    const viewer = await viewerWith(cookie);
    expect(viewer).toMatchObject({ email, teamCases: [world.caseId], isFirm: true, isAdmin: false });
    expect(await owner.user.count({ where: { email } })).toBe(1);
    expect(await eventsOf(viewer?.userId ?? "")).toEqual(["invitation.accepted", "session.started"]);
    expect((await post("/sign-in/email", { email, password })).status).toBe(200);
    expect((await post("/invitation/accept", { token, password })).status).toBe(410);
  });

  it("is closed when it has expired or never was", async () => {
    const token = await invite({ email: "late@example.test", expires: -1000 });
    expect((await post("/invitation/accept", { token, password })).status).toBe(410);
    expect((await post("/invitation/accept", { token: "x".repeat(43), password })).status).toBe(410);
    expect(await owner.user.count({ where: { email: "late@example.test" } })).toBe(0);
  });

  it("to a known address waits for that person to sign in, and for nobody else", async () => {
    const { email, userId } = await person();
    const token = await invite({ email });
    expect((await post("/invitation/accept", { token, password })).status).toBe(401);
    const other = await post("/sign-in/email", { email: (await person()).email, password });
    expect((await post("/invitation/accept", { token }, other.cookie)).status).toBe(401);
    const own = await post("/sign-in/email", { email, password });
    expect((await post("/invitation/accept", { token }, own.cookie)).status).toBe(200);
    expect((await viewerWith(own.cookie))?.teamCases).toEqual([world.caseId]);
    expect((await eventsOf(userId)).sort()).toEqual(["invitation.accepted", "session.started"]);
  });
});

describe("a second factor", () => {
  it("is set up, asked for at sign-in, and stays while it is required", async () => {
    const { email, userId } = await person();
    const { cookie } = await post("/sign-in/email", { email, password });
    await owner.setting.update({ where: { id: 1 }, data: { requireTwoFactor: true } });
    try {
      expect(await viewerWith(cookie)).toMatchObject({ owesTwoFactor: true });
      const enabled = await post("/two-factor/enable", { password }, cookie);
      expect(enabled.status).toBe(200);
      const uri = new URL(String(enabled.body?.totpURI));
      const code = () =>
        createOTP(base32(uri.searchParams.get("secret") ?? ""), { digits: 6, period: 30 }).totp();
      expect((await post("/two-factor/verify-totp", { code: "000000" }, cookie)).status).toBe(401);
      const verified = await post("/two-factor/verify-totp", { code: await code() }, cookie);
      expect(verified.status).toBe(200);
      expect(await viewerWith(verified.cookie)).toMatchObject({ owesTwoFactor: false });
      expect((await post("/two-factor/disable", { password }, verified.cookie)).status).toBe(403);

      const again = await post("/sign-in/email", { email, password });
      expect(again.body).toMatchObject({ twoFactorRedirect: true });
      expect(await viewerWith(again.cookie)).toBeNull();
      const through = await post("/two-factor/verify-totp", { code: await code() }, again.cookie);
      expect((await viewerWith(through.cookie))?.userId).toBe(userId);
      const codes = enabled.body?.backupCodes as string[];
      const third = await post("/sign-in/email", { email, password });
      expect((await post("/two-factor/verify-backup-code", { code: codes[0] }, third.cookie)).status).toBe(
        200,
      );

      await owner.setting.update({ where: { id: 1 }, data: { requireTwoFactor: false } });
      expect((await post("/two-factor/disable", { password }, through.cookie)).status).toBe(200);
      expect(await eventsOf(userId)).toEqual([
        "session.started",
        "second_factor.set_up",
        "session.started",
        "session.started",
        "second_factor.removed",
      ]);
    } finally {
      await owner.setting.update({ where: { id: 1 }, data: { requireTwoFactor: false } });
    }
  });
});

/** The secret as the authenticator app reads it, back to the text better-auth counts with. */
function base32(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let bits = "";
  for (const sign of text.replaceAll("=", "")) bits += alphabet.indexOf(sign).toString(2).padStart(5, "0");
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return Buffer.from(bytes).toString("utf8");
}
