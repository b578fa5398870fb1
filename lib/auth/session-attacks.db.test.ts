import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import { ownerClient } from "@/prisma/factories/owner";
import { makePerson } from "@/prisma/factories/people";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { auth } from "./better-auth";
import { readerOfCalendar } from "./calendar-token";
import { hashToken, viewerOfRequest } from "./session";

const owner = ownerClient(testDatabaseUrl("owner"));
const password = "correct horse battery staple";
let email = "";
let userId = "";
beforeAll(async () => {
  email = `p-${randomBytes(6).toString("hex")}@example.test`;
  userId = await makePerson(owner, { email, password });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

let address = 0;
async function post(path: string, body: object, headers: Record<string, string>) {
  address += 1;
  const request = new Request(`${env().BETTER_AUTH_URL}/api/auth${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-tracker-peer": `198.51.100.${address % 250}`,
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const answer = await auth().handler(request);
  const [set = ""] = answer.headers.getSetCookie();
  return { status: answer.status, set, cookie: set.split(";")[0] ?? "", text: await answer.text() };
}
const origin = () => new URL(env().BETTER_AUTH_URL).origin;
const signIn = (headers: Record<string, string> = {}) =>
  post("/sign-in/email", { email, password }, { origin: origin(), ...headers });
const viewerWith = (cookie: string) => viewerOfRequest(new Headers({ cookie }));

/** What the server wrote into its log meanwhile: an attack is no error of ours, and is to be found there. */
const logged = () => vi.mocked(console.error).mock.calls.splice(0).flat().join(" ");

describe("a foreign page", () => {
  it("signs nobody in, out, or into another account, and changes no password", async () => {
    const { cookie } = await signIn();
    const elsewhere = { origin: "https://elsewhere.example", cookie };
    const body = { email, password };
    for (const headers of [elsewhere, { origin: "https://elsewhere.example" }, { origin: "null", cookie }])
      expect((await post("/sign-in/email", body, headers)).status, JSON.stringify(headers)).toBe(403);
    expect((await post("/sign-out", {}, elsewhere)).status).toBe(403);
    const change = { currentPassword: password, newPassword: "another horse battery staple" };
    expect((await post("/change-password", change, elsewhere)).status).toBe(403);
    expect((await post("/two-factor/enable", { password }, elsewhere)).status).toBe(403);
    expect(await viewerWith(cookie)).not.toBeNull();
    expect(logged()).toContain("Invalid origin");
  });

  it("leads nobody away after a sign-in", async () => {
    const body = { email, password, callbackURL: "https://elsewhere.example/" };
    expect((await post("/sign-in/email", body, { origin: origin() })).status).toBe(403);
    expect(logged()).toContain("Invalid callbackURL");
  });
});

describe("a session", () => {
  it("is a new one at every sign-in, whatever cookie comes with it", async () => {
    const planted = await signIn();
    const own = await signIn({ cookie: planted.cookie });
    expect(own.cookie).not.toBe(planted.cookie);
    expect(own.set).toMatch(/HttpOnly/i);
    expect(own.set).toMatch(/SameSite=Lax/i);
  });

  it("is nobody's when its cookie was made up or changed", async () => {
    const { cookie } = await signIn();
    const [name = "", value = ""] = cookie.split("=");
    const token = decodeURIComponent(value).split(".")[0] ?? "";
    expect(await viewerWith(cookie)).toMatchObject({ userId });
    for (const forged of [token, `${token}.${"A".repeat(43)}=`, `${"B".repeat(32)}.${"A".repeat(43)}=`])
      expect(await viewerWith(`${name}=${encodeURIComponent(forged)}`)).toBeNull();
  });

  it("ends at once with the access, and with it tokens and calendar addresses", async () => {
    const { cookie } = await signIn();
    const token = `legion_${randomBytes(32).toString("base64url")}`;
    await owner.apiToken.create({ data: { userId, name: "script", tokenHash: hashToken(token) } });
    await owner.calendarFeed.create({ data: { userId, name: "phone", tokenHash: hashToken(token) } });
    const bearer = new Headers({ authorization: `Bearer ${token}` });
    expect([await viewerWith(cookie), await viewerOfRequest(bearer)]).toMatchObject([{ userId }, { userId }]);
    expect(await readerOfCalendar(token)).toMatchObject({ viewer: { userId } });
    await owner.user.update({ where: { id: userId }, data: { revokedAt: new Date() } });
    expect([await viewerWith(cookie), await viewerOfRequest(bearer), await readerOfCalendar(token)]).toEqual([
      null,
      null,
      null,
    ]);
    await owner.user.update({ where: { id: userId }, data: { revokedAt: null } });
  });

  it("tells by no answer which addresses have an account", async () => {
    const wrong = await post(
      "/sign-in/email",
      { email, password: "wrong horse battery" },
      { origin: origin() },
    );
    const nobody = await post(
      "/sign-in/email",
      { email: "nobody@example.test", password: "wrong horse battery" },
      { origin: origin() },
    );
    expect([nobody.status, nobody.text]).toEqual([wrong.status, wrong.text]);
  });
});
