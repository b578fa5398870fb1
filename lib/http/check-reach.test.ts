import { readdir } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { mintViewer, type Viewer } from "@/lib/auth/viewer";
import { checkReach } from "./check-reach";

const caseId = "0198c2f0-0000-7000-8000-000000000001";
const other = "0198c2f0-0000-7000-8000-000000000002";
const viewer = (role: "attorney" | "expert" | "client_lead" | "client_reporter", of = caseId): Viewer =>
  mintViewer({
    userId: other,
    name: "A person",
    email: "person@example.com",
    isAdmin: false,
    isFirm: false,
    organizationId: null,
    twoFactorEnabled: false,
    requireTwoFactor: false,
    roles: [{ caseId: of, role }],
    audiences: [],
    items: [],
  });
const passes = (who: Viewer, address: string, id = caseId) => {
  try {
    checkReach(who, address.replace("[caseId]", id), { caseId: id });
    return true;
  } catch {
    return false;
  }
};

let addresses: string[] = [];
beforeAll(async () => {
  const files = await readdir("app/api/v1/cases/[caseId]", { recursive: true });
  addresses = files
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => `/api/v1/cases/[caseId]/${file.replace(/\/?route\.ts$/, "")}`.replace(/\/$/, ""));
});

test("people of the client reach their own part of a case's API and nothing else of it", () => {
  expect(addresses.length).toBeGreaterThan(80);
  for (const role of ["client_lead", "client_reporter"] as const) {
    const open = addresses.filter((address) => passes(viewer(role), address));
    expect(open.map((address) => address.split("/").slice(5).join("/")).sort()).toEqual([
      "documents/[documentId]/content",
      "messages",
      "messages/read",
      "reports",
      "reports/[reportId]/withdrawal",
      "status",
    ]);
  }
});

test("the team and those who were given items go on to what the queries allow", () => {
  for (const role of ["attorney", "expert"] as const)
    expect(addresses.filter((address) => !passes(viewer(role), address))).toEqual([]);
});

test("an address written otherwise opens nothing", () => {
  const lead = viewer("client_lead");
  expect(passes(lead, "/api/v1/cases/[caseId]/hearings", caseId.toUpperCase())).toBe(false);
  expect(passes(lead, "/api/v1/c%61ses/[caseId]/hearings")).toBe(false);
  expect(passes(lead, "/api/v1/cases/[caseId]/h%65arings")).toBe(false);
  expect(passes(lead, "/api/v1/cases/[caseId]/status/")).toBe(false);
});
