import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { dataFolder } from "@/lib/paths";
import { makeOrganization, makePerson } from "@/prisma/factories/people";

const signIn = z.object({ role: z.string(), email: z.string(), password: z.string() });
const signIns = z.array(signIn);

/** One sign-in for each role; the names are roles too, so that nobody is invented. */
const cast: {
  role: string;
  email: string;
  name: string;
  in: "firm" | "client";
  member: MemberRole | null;
}[] = [
  { role: "attorney", email: "attorney@firm.example", name: "Attorney", in: "firm", member: "attorney" },
  { role: "paralegal", email: "paralegal@firm.example", name: "Paralegal", in: "firm", member: "paralegal" },
  {
    role: "client lead",
    email: "lead@client.example",
    name: "General counsel",
    in: "client",
    member: "client_lead",
  },
  {
    role: "client reporter",
    email: "reporter@client.example",
    name: "Engineer A",
    in: "client",
    member: "client_reporter",
  },
  {
    role: "administrator",
    email: "administrator@firm.example",
    name: "Administrator",
    in: "firm",
    member: null,
  },
];

export type DemoPerson = { userId: string; member: MemberRole | null; role: string };

async function organization(owner: PrismaClient, kind: "firm" | "client", name: string): Promise<string> {
  const found = await owner.organization.findFirst({ where: { kind, name }, select: { id: true } });
  return found?.id ?? makeOrganization(owner, kind, name);
}

/** The demonstration sign-ins, made once, with random passwords that are kept in the data folder only. */
export async function seedDemoPeople(owner: PrismaClient): Promise<DemoPerson[]> {
  const file = join(dataFolder(), "demo-signins.json");
  const kept = existsSync(file) ? signIns.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
  const firm = await organization(owner, "firm", "Plaintiff's counsel");
  const client = await organization(owner, "client", "Legion LegalTech Corp.");
  const people: DemoPerson[] = [];
  const lines: z.infer<typeof signIns> = [];
  for (const person of cast) {
    const found = await owner.user.findUnique({ where: { email: person.email }, select: { id: true } });
    const password =
      kept.find((k) => k.email === person.email)?.password ?? randomBytes(15).toString("base64url");
    const userId =
      found?.id ??
      (await makePerson(owner, {
        name: person.name,
        email: person.email,
        organizationId: person.in === "firm" ? firm : client,
        isAdmin: person.role === "administrator",
        password,
      }));
    people.push({ userId, member: person.member, role: person.role });
    lines.push({ role: person.role, email: person.email, password });
  }
  writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 });
  return people;
}
