// `npm start` and `npm run dev`. Until the packages are there, only what Node itself carries.
import { continueWithBundledNode, ensureDependencies, requireNode } from "./launch/dependencies.mjs";
import { report } from "./launch/steps.mjs";

requireNode();
try {
  await ensureDependencies();
  await continueWithBundledNode();
  const { serve } = await import("./launch/serve.mjs");
  await serve();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
// A keep-alive connection or a timer somewhere must not hold the terminal.
process.exit();
