import { readdirSync } from "node:fs";
import { join } from "node:path";
import { seededCases, sql } from "./fixtures";

const appFolder = join(import.meta.dirname, "..", "app");

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Every page or route of a part of the application as an address, with the ids of a case filled in. */
export async function addresses(part: string, leaf: "page.tsx" | "route.ts"): Promise<string[]> {
  const { illustrative } = await seededCases();
  const one = async (table: string) =>
    (
      await sql<{ id: string }>(
        `select id from ${table} where case_id = $1 and released_at is null order by id limit 1`,
        [illustrative],
      )
    )[0]?.id ?? illustrative;
  const ids: Record<string, string> = {
    caseId: illustrative,
    filingId: await one("filing"),
    documentId: await one("document"),
    docId: await one("document"),
    deadlineId: await one("deadline"),
    harmId: await one("harm"),
    factId: await one("fact"),
    claimId: await one("claim"),
    partyId: await one("party"),
    hearingId: await one("hearing"),
  };
  return [...files(join(appFolder, part))]
    .filter((file) => file.endsWith(`/${leaf}`))
    .map((file) =>
      file
        .slice(appFolder.length)
        .replace(new RegExp(`/${leaf.replace(".", "\\.")}$`), "")
        .replaceAll(/\/\([a-z]+\)/g, "")
        .replaceAll(/\[\.{0,3}(\w+)\]/g, (_all, name: string) => ids[name] ?? illustrative),
    );
}
