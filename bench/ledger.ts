/**
 * The pages of a ledger at the size promised, 10,000 facts and harms with 50,000 citations, in the page budget of every
 * other page: server time at most 3 times a bare page that runs the same SQL and prints the same rows, at most 80 kB of
 * JavaScript above it. How it is measured: bench/pages.ts.
 *
 *   npm run bench -- ledger
 */
import { fillLedger } from "./pages/ledger-rows";
import { measurePages } from "./pages/measure";
import type { Route } from "./pages/routes";
import { sql } from "./pages/rows";

/** What is opened under `/cases/[caseId]`: each page of the ledger, and its lists filtered, searched and paged on. */
const PAGES = [
  "/overview",
  "/harm",
  "/harm?category=workforce&evidence=filed",
  "/harm?q=renewal",
  "/harm/facts",
  "/harm/facts?state=disputed_by_us",
  "/harm/facts?q=engineers",
  "/harm/proof",
  "/harm/gaps",
  "/harm/gaps?kind=fact_without_citation",
  "/harm/live-or-moot",
  "/harm/diligence",
  "/harm/accrual",
  "/harm/declarations",
  "/harm/government",
  "/harm/baselines",
  "/harm/exports",
  "/harm/new",
  "/harm/facts/new",
];

const failed = await measurePages(
  async ({ owner }) => {
    const [row] = await sql<{ id: string }>(
      owner,
      "select id from legal_case where is_illustrative and appeal_of_id is null",
    );
    if (row === undefined) throw new Error("The illustrative case is not there.");
    await fillLedger(owner, row.id);
    const [counted] = await sql<{ facts: number; harms: number; citations: number }>(
      owner,
      `select (select count(*)::int from fact where case_id = $1) as facts, (select count(*)::int from harm where case_id = $1) as harms,
              (select count(*)::int from fact_citation where case_id = $1) as citations`,
      [row.id],
    );
    console.log(counted);
    const routes = PAGES.map(
      (page): Route => ({
        folder: `(firm)/cases/[caseId]${page}`,
        as: "attorney@firm.example",
        path: `/cases/${row.id}${page}`,
      }),
    );
    return { routes, without: [] };
  },
  { rounds: 9 },
);
process.exit(failed === 0 ? 0 : 1);
