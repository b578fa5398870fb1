import type { TestProject } from "vitest/node";
import { startThrowawayCluster } from "./throwaway-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: { ownerUrl: string; appUrl: string; authUrl: string; folder: string };
  }
}

/** Before the first database test: a PostgreSQL of its own with the migrated template; after the last: nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...template } = await startThrowawayCluster();
  project.provide("templateDatabase", template);
  return stop;
}
