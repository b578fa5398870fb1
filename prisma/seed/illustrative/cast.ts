import type { PrismaClient } from "@/lib/db/generated/client";
import type { MemberRole, OrganizationKind } from "@/lib/db/generated/enums";
import { makeOrganization, makePerson } from "@/prisma/factories/people";
import { scenario } from "../scenario/scenario";
import type { ScenarioUser, UserKey } from "../scenario/scenario-types";
import { found } from "./play";

/** People of the scenario for whom no demonstration sign-in stands. They have no password: nobody can sign in as them. */
export const ILLUSTRATIVE_DOMAIN = "illustrative.example";

type Part = { role: MemberRole; signIn: string | null };
const PARTS: Record<UserKey, Part> = {
  supervising_attorney: { role: "attorney", signIn: "attorney@firm.example" },
  associate: { role: "attorney", signIn: null },
  paralegal: { role: "paralegal", signIn: "paralegal@firm.example" },
  co_counsel: { role: "co_counsel", signIn: null },
  expert: { role: "expert", signIn: null },
  client_lead: { role: "client_lead", signIn: "lead@client.example" },
  client_reporter_a: { role: "client_reporter", signIn: "reporter@client.example" },
  client_reporter_b: { role: "client_reporter", signIn: null },
};

export const roleOf = (key: UserKey): MemberRole => PARTS[key].role;

async function organizationOf(owner: PrismaClient, user: ScenarioUser): Promise<string> {
  const firm = found(
    scenario.firms.find((f) => f.key === user.firm),
    user.firm,
  );
  const kind: OrganizationKind =
    firm.kind === "client"
      ? "client"
      : firm.key === "plaintiff-firm"
        ? "firm"
        : firm.kind === "firm"
          ? "outside_firm"
          : "other";
  const name = firm.name.includes("(illustrative)") ? firm.name : `${firm.name} (illustrative)`;
  const there = await owner.organization.findFirst({ where: { kind, name }, select: { id: true } });
  return there?.id ?? makeOrganization(owner, kind, name);
}

/** Everybody in the scenario: the demonstration sign-ins where they exist, else people without a password. */
export async function castScenario(owner: PrismaClient): Promise<Map<UserKey, string>> {
  const people = new Map<UserKey, string>();
  for (const user of scenario.users) {
    const { signIn } = PARTS[user.key];
    const email = `${user.key.replaceAll("_", "-")}@${ILLUSTRATIVE_DOMAIN}`;
    const known = await owner.user.findMany({
      where: { email: { in: signIn === null ? [email] : [signIn, email] }, revokedAt: null },
      select: { id: true, email: true },
    });
    const person = known.find((p) => p.email === signIn) ?? known[0];
    people.set(
      user.key,
      person?.id ??
        (await makePerson(owner, {
          name: user.roleName,
          email,
          organizationId: await organizationOf(owner, user),
        })),
    );
  }
  return people;
}
