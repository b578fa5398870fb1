import { randomBytes } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth/better-auth";
import { findPasswordLink } from "@/lib/auth/new-password";
import { viewerOfRequest } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import { revokePerson } from "@/lib/people/commands";
import { getPerson } from "@/lib/people/queries";
import { ownerClient } from "@/prisma/factories/owner";
import { makePerson } from "@/prisma/factories/people";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { makePasswordLink, withdrawPasswordLink } from "./commands";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const old = "correct horse battery staple";
const fresh = "lantern orchard velvet 41";
let address = 0;

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
        ...(cookie === "" ? {} : { cookie }),
      },
      body: JSON.stringify(body),
    }),
  );
  const set = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const text = await response.text();
  return {
    status: response.status,
    body: (text.startsWith("{") ? JSON.parse(text) : null) as Record<string, unknown> | null,
    cookie: set.filter((line) => !line.endsWith("=")).join("; "),
  };
}

async function person() {
  const email = `p-${randomBytes(6).toString("hex")}@example.test`;
  return { email, userId: await makePerson(owner, { email, password: old }) };
}
const link = async (userId: string, dropsSecondFactor = false) => {
  const made = await makePasswordLink(world.administrator, userId, { dropsSecondFactor });
  return made.link?.split("/").at(-1) ?? "";
};
const signIn = (email: string, password: string) => post("/sign-in/email", { email, password });

describe("a link to set a new password", () => {
  it("works once, ends every session, and makes none", async () => {
    const { email, userId } = await person();
    const { cookie } = await signIn(email, old);
    const token = await link(userId);
    expect(await findPasswordLink(token)).toMatchObject({ email });
    // Until it is used, nothing has changed.
    expect((await viewerOfRequest(new Headers({ cookie })))?.userId).toBe(userId);
    const answer = await post("/new-password", { token, password: fresh });
    expect(answer).toMatchObject({ status: 200, cookie: "" });
    expect(await viewerOfRequest(new Headers({ cookie }))).toBeNull();
    expect((await signIn(email, old)).status).toBe(401);
    expect((await signIn(email, fresh)).status).toBe(200);
    expect(await findPasswordLink(token)).toBeNull();
    expect((await post("/new-password", { token, password: `${fresh} again` })).status).toBe(410);
    const events = await owner.auditEvent.findMany({
      where: { subjectId: userId, caseId: null },
      orderBy: { seq: "asc" },
      select: { action: true, actorId: true },
    });
    expect(events).toEqual(
      expect.arrayContaining([
        { action: "person.given_password_link", actorId: world.administrator.userId },
        { action: "password.set_by_link", actorId: userId },
      ]),
    );
  });

  it("takes no weak password, and stays open for a better one", async () => {
    const { email, userId } = await person();
    const token = await link(userId);
    expect((await post("/new-password", { token, password: "short" })).status).toBe(422);
    expect((await post("/new-password", { token, password: fresh })).status).toBe(200);
    expect((await signIn(email, fresh)).status).toBe(200);
  });

  it("is closed by a newer one, by withdrawal, and with all access", async () => {
    const { userId } = await person();
    const first = await link(userId);
    const second = await link(userId);
    expect(await findPasswordLink(first)).toBeNull();
    expect((await getPerson(world.administrator, userId)).passwordLink).not.toBeNull();
    await withdrawPasswordLink(world.administrator, userId);
    expect(await findPasswordLink(second)).toBeNull();
    const third = await link(userId);
    await revokePerson(world.administrator, userId);
    expect((await post("/new-password", { token: third, password: fresh })).status).toBe(410);
  });

  it("expires", async () => {
    const { userId } = await person();
    const token = await link(userId);
    await owner.passwordLink.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await post("/new-password", { token, password: fresh })).status).toBe(410);
  });

  it("is nobody's own, and an attorney makes none", async () => {
    const { administrator, attorney, paralegal } = world;
    const input = { dropsSecondFactor: false };
    await expect(makePasswordLink(administrator, administrator.userId, input)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(makePasswordLink(attorney, paralegal.userId, input)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("keeps the second factor, unless that was lost too", async () => {
    const { email, userId } = await person();
    const session = await signIn(email, old);
    const { body, cookie } = await post("/two-factor/enable", { password: old }, session.cookie);
    const secret = new URL(String(body?.totpURI)).searchParams.get("secret") ?? "";
    expect(secret).not.toBe("");
    const code = await createOTP(Buffer.from(base32(secret)).toString()).totp();
    expect((await post("/two-factor/verify-totp", { code }, cookie || session.cookie)).status).toBe(200);

    await post("/new-password", { token: await link(userId), password: fresh });
    expect((await signIn(email, fresh)).body).toMatchObject({ twoFactorRedirect: true });
    await post("/new-password", { token: await link(userId, true), password: old });
    expect((await signIn(email, old)).body).not.toHaveProperty("twoFactorRedirect");
    expect(await owner.twoFactor.count({ where: { userId } })).toBe(0);
  });
});

/** RFC 4648, as an authenticator reads the set-up address. */
function base32(text: string): number[] {
  const bits = [...text.replaceAll("=", "")]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, n) =>
    Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2),
  );
}
