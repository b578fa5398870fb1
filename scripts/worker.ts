// The background worker: takes jobs from the queue and does the chores. Started and kept running by the launcher.
import { disconnectAll } from "@/lib/db/prisma";
import { openBoss } from "@/lib/jobs/boss";
import { queues } from "@/lib/jobs/queues";
import { type Chore, chores, type Job, jobs } from "@/lib/jobs/registry";

const say = (line: string) => console.log(`${new Date().toISOString()} ${line}`);
const boss = openBoss((error) => say(`queue: ${error.message}`));
/** The next turn of each chore. */
const timers = new Map<string, NodeJS.Timeout>();
let stopping = false;

async function doChore(chore: Chore): Promise<void> {
  try {
    const did = await chore.run();
    if (did !== null) say(`${chore.name}: ${did}`);
  } catch (error) {
    say(`${chore.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!stopping)
    timers.set(
      chore.name,
      setTimeout(() => void doChore(chore), chore.everyMs),
    );
}

async function attend({ name, run }: Job): Promise<void> {
  await boss.createQueue(name, { ...queues[name].options, policy: "short" });
  await boss.work(name, { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job === undefined) return;
    const attempt = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
    const begun = performance.now();
    try {
      await run(job.data, attempt);
      say(`${name} ${job.id}: done in ${Math.round(performance.now() - begun)} ms`);
    } catch (error) {
      say(`${name} ${job.id}, attempt ${attempt.number}: ${error instanceof Error ? error.message : error}`);
      throw error;
    }
  });
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const timer of timers.values()) clearTimeout(timer);
  await boss.stop({ graceful: true, timeout: 5_000 });
  await disconnectAll();
  process.exit(0);
}

await boss.start();
for (const job of jobs) await attend(job);
for (const chore of chores) void doChore(chore);
say("ready");
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
