// `npm run bench [NAME…]`: runs bench/*.ts one after the other; each prints its ratios and fails on its own limit.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { continueWithBundledNode, ensureDependencies, requireNode, root } from "./launch/dependencies.mjs";

requireNode();
await ensureDependencies();
await continueWithBundledNode();
const wanted = process.argv.slice(2);
const benches = readdirSync(join(root, "bench"))
  .filter((file) => /\.(ts|mjs)$/.test(file))
  .map((file) => file.replace(/\.\w+$/, ""))
  // What a bench measures with lies beside it.
  .filter((name) => !name.endsWith("-items"))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(", ")}. There are: ${benches.join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const name of benches) {
  console.log(`\n── ${name}`);
  const file = readdirSync(join(root, "bench")).find((f) => f.startsWith(`${name}.`)) ?? "";
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(root, "bench", file)], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
