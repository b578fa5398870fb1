import { authClient } from "@/lib/db/prisma";

/** What people do to their own access, as the installation's chain tells it. The database knows the same list. */
export type OwnAction =
  | "session.started"
  | "session.ended"
  | "password.changed"
  | "second_factor.set_up"
  | "second_factor.removed"
  | "second_factor.codes_renewed";

/** Appends to the installation's audit chain what a person did with their own sign-in. */
export async function appendOwnEvent(
  userId: string,
  action: OwnAction,
  data: { [key: string]: string | number | boolean | null } = {},
): Promise<void> {
  await authClient()
    .$executeRaw`SELECT append_own_event(${userId}::uuid, ${action}, ${JSON.stringify(data)}::jsonb)`;
}
