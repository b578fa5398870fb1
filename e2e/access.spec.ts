import { addresses } from "./addresses";
import { expect, type Role, seededCases, signInAs, sql, test, writeHeaders } from "./fixtures";

// The attack suite: what each person must not reach is asked for, page by page and route by route.

test.describe("a signed-out visitor", () => {
  test("is sent to the sign-in page from every page", async ({ page, request }) => {
    for (const part of ["(firm)", "(client)"]) {
      for (const address of await addresses(part, "page.tsx")) {
        const answer = await request.get(address, { maxRedirects: 0 });
        expect([answer.status(), answer.headers().location], address).toEqual([307, "/sign-in"]);
      }
    }
    await page.goto("/today");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("gets 401 from every route of the API", async ({ request }) => {
    for (const address of await addresses("api/v1", "route.ts")) {
      const answer = await request.get(address);
      // A route without GET answers 405 before anything else, and a public feed has a secret address of its own.
      expect([401, 404, 405], `${address} -> ${answer.status()}`).toContain(answer.status());
    }
  });

  test("cannot write", async ({ request }) => {
    for (const address of await addresses("api/v1", "route.ts")) {
      const answer = await request.post(address, { data: {}, headers: writeHeaders() });
      expect([401, 404, 405, 415, 422], `${address} -> ${answer.status()}`).toContain(answer.status());
      if (answer.status() === 422) expect(await answer.text()).not.toContain('"id"');
    }
  });
});

for (const role of ["client lead", "client reporter"] as const satisfies Role[]) {
  test.describe(`the ${role}`, () => {
    test.use({ allowedErrors: [/404/] });

    test("finds no page of the firm", async ({ page, context }) => {
      await signInAs(context, role);
      for (const address of await addresses("(firm)", "page.tsx")) {
        const answer = await context.request.get(address);
        expect(answer.status(), address).toBe(404);
      }
      expect((await page.goto("/today"))?.status()).toBe(404);
    });

    test("reads nothing through the API that was not released", async ({ context }) => {
      await signInAs(context, role);
      const { illustrative } = await seededCases();
      const hidden = await sql<{ id: string }>(
        `select id from filing where case_id = $1 and released_at is null union all
         select id from deadline where case_id = $1 and released_at is null union all
         select id from harm where case_id = $1 and released_at is null union all
         select id from fact where case_id = $1 and released_at is null union all
         select id from document where case_id = $1 and released_at is null union all
         select id from note where case_id = $1 union all
         select id from task where case_id = $1`,
        [illustrative],
      );
      expect(hidden.length).toBeGreaterThan(20);
      for (const address of await addresses("api/v1", "route.ts")) {
        const answer = await context.request.get(address);
        const text = await answer.text();
        const told = answer.ok() ? hidden.filter(({ id }) => text.includes(id)) : [];
        expect(told, address).toEqual([]);
      }
    });
  });
}

test.describe("a person of another case", () => {
  test.use({ allowedErrors: [/404/] });
  test("does not learn that this one exists", async ({ context }) => {
    // The administrator is in no case: the same wall, seen from the office that guards the doors.
    await signInAs(context, "administrator");
    const { illustrative } = await seededCases();
    const never = "00000000-0000-7000-8000-000000000000";
    for (const address of await addresses("(firm)/cases/[caseId]", "page.tsx")) {
      const real = await context.request.get(address);
      const made = await context.request.get(address.replace(illustrative, never));
      expect([real.status(), made.status()], address).toEqual([404, 404]);
    }
  });
});

test.describe("a foreign page", () => {
  test("cannot write with the user's cookie", async ({ context }) => {
    await signInAs(context, "attorney");
    const { illustrative } = await seededCases();
    const answer = await context.request.post(`/api/v1/cases/${illustrative}/filings`, {
      data: {},
      headers: { ...writeHeaders(), origin: "https://elsewhere.example" },
    });
    expect(answer.status()).toBe(403);
  });
});

test.describe("what a page leaves behind", () => {
  test("is in no cache, and every script of it carries the nonce of its answer", async ({ context }) => {
    await signInAs(context, "attorney");
    const { illustrative } = await seededCases();
    for (const address of ["/today", `/cases/${illustrative}/overview`, `/cases/${illustrative}/filings`]) {
      const answer = await context.request.get(address);
      const { "cache-control": cache, "content-security-policy": policy = "" } = answer.headers();
      expect(cache, address).toContain("no-store");
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(3);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    }
  });
});
