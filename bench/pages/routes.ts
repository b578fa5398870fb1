import { readdirSync } from "node:fs";
import { join } from "node:path";

/** One page of the product as the bench asks for it. */
export type Route = {
  /** The folder under `app`, as in `(firm)/cases/[caseId]/harm`. */
  folder: string;
  /** The e-mail address of the person who opens it, or null for a visitor who is not signed in. */
  as: string | null;
  path: string;
};

const ATTORNEY = "attorney@firm.example";
const ADMINISTRATOR = "administrator@firm.example";
const LEAD = "lead@client.example";
/** Everybody that a page is opened as. */
export const PEOPLE = [ATTORNEY, ADMINISTRATOR, LEAD];

/** What a page needs in its address to show something. */
const QUESTIONS: Record<string, string> = {
  "(firm)/search": "?q=injunction",
  "(firm)/cases/[caseId]/filings/compare": "?from=2026-06-25&to=2026-09-01",
};

/** Every folder of `app` that holds a page, in order. */
function pageFolders(app: string, under = ""): string[] {
  return readdirSync(join(app, under), { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isFile()) return entry.name === "page.tsx" ? [under] : [];
      return entry.name === "api" ? [] : pageFolders(app, join(under, entry.name));
    })
    .sort();
}

function viewerOf(folder: string): string | null {
  if (folder.startsWith("(client)")) return LEAD;
  if (folder.startsWith("(auth)") && !folder.includes("set-up")) return null;
  return folder.includes("administration") ? ADMINISTRATOR : ATTORNEY;
}

/**
 * Every page of the product, found by its file, so that a new page is measured without being named here.
 *
 * @param ids what stands for `[caseId]` and the like; a page whose parameter has no value here is left out and named
 */
export function routesOf(app: string, ids: Record<string, string | undefined>) {
  const routes: Route[] = [];
  const without: string[] = [];
  for (const folder of pageFolders(app)) {
    let missing = "";
    const path = folder
      .split("/")
      .filter((part) => !/^\(.*\)$/.test(part))
      .map((part) => {
        const name = /^\[(.*)\]$/.exec(part)?.[1];
        if (name === undefined) return part;
        const value = ids[folder.startsWith("(auth)") ? `${folder}:${name}` : name];
        if (value === undefined) missing = name;
        return value ?? "";
      })
      .join("/");
    if (missing === "")
      routes.push({ folder, as: viewerOf(folder), path: `/${path}${QUESTIONS[folder] ?? ""}` });
    else without.push(`${folder}: there is no ${missing} to open it with`);
  }
  return { routes, without };
}
