import { z } from "zod";
import { appClient } from "./prisma";

export type Health = { ready: boolean; why: string | null };

const login = z.tuple([z.object({ strong: z.boolean(), owns: z.boolean() })]);
let safe = false;

/** Refuses to serve as a login that row-level security does not hold: a superuser, an owner, one that bypasses it. */
async function checkLogin(): Promise<string | null> {
  const [{ strong, owns }] = login.parse(
    await appClient().$queryRaw`
      SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS strong,
             EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner) = current_user) AS owns`,
  );
  if (strong) return "APP_DATABASE_URL names a superuser, or a login that bypasses row-level security.";
  if (owns) return "APP_DATABASE_URL names a login that owns tables. Give it tracker_app.";
  return null;
}

export async function checkHealth(): Promise<Health> {
  try {
    if (!safe) {
      const why = await checkLogin();
      if (why !== null) return { ready: false, why };
      safe = true;
    }
    await appClient().$queryRaw`SELECT 1`;
    return { ready: true, why: null };
  } catch {
    return { ready: false, why: "The database does not answer." };
  }
}
