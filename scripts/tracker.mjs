// `npm run -s tracker -- <noun> <verb> …`. Standard output belongs to the command alone.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { continueWithBundledNode, ensureDependencies, requireNode, root } from "./launch/dependencies.mjs";
import { flagsFor } from "./launch/thrifty.mjs";

requireNode();
try {
  await ensureDependencies({
    show: (title, work) => {
      process.stderr.write(`${title} …\n`);
      return work();
    },
  });
  await continueWithBundledNode(flagsFor(process.argv.slice(2)));
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(root, "tsconfig.json") });
  const { main } = await import(pathToFileURL(join(root, "scripts/tracker/command.ts")).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error?.constructor === Error ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
