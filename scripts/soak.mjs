// `npm run soak [NAME [ARGUMENT…]]`: what takes long. Each of scripts/soak/*.ts says in its head what it does and for how long.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { continueWithBundledNode, ensureDependencies, requireNode, root } from "./launch/dependencies.mjs";

requireNode();
await ensureDependencies();
await continueWithBundledNode();
const [name, ...rest] = process.argv.slice(2);
const all = readdirSync(join(root, "scripts/soak"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));
if (name !== undefined && !all.includes(name)) {
  console.error(`There is no soak called ${name}. There are: ${all.join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const soak of name === undefined ? all : [name]) {
  console.log(`\n── ${soak}`);
  const file = join(root, "scripts/soak", `${soak}.ts`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", file, ...rest], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
