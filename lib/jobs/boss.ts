import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";

/**
 * The worker's side of the queue, as the application's login. The schema is made by a migration, because this login
 * may not change it.
 */
export function openBoss(onError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({
    connectionString: env().APP_DATABASE_URL,
    application_name: "tracker worker",
    max: 4,
    migrate: false,
    createSchema: false,
    // Rebuilding a bloated index needs the owner.
    schedule: false,
  });
  boss.on("error", onError);
  return boss;
}
