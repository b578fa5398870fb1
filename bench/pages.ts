/**
 * How long each page takes on the server, as a ratio to a bare Next page that runs the very same SQL through pg
 * and prints the same rows, in the same run; and how much JavaScript each page loads above that bare page. The pages
 * are found by their files, as attorney, administrator, client lead or visitor.
 *
 *   npm run bench -- pages
 *
 * The SQL of a page is taken from PostgreSQL's own log of one request, so nothing here can drift from the product.
 * Fails when a firm page takes more than 3 times the bare one, or any page loads more than 80 kB (gzip) above it.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measurePages } from "./pages/measure";
import { routesOf } from "./pages/routes";
import { rowsFor } from "./pages/rows";

const app = join(dirname(dirname(fileURLToPath(import.meta.url))), "app");

const failed = await measurePages(async (bench) => routesOf(app, await rowsFor(bench.owner, bench)));
process.exit(failed === 0 ? 0 : 1);
