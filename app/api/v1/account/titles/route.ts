import { none, route } from "@/lib/http/route";
import { letTitlesLeave } from "@/lib/reminders/commands/preferences";
import { preferences, titlesInput } from "@/lib/reminders/schema";

export const POST = route(
  { params: none, query: none, body: titlesInput, output: preferences },
  ({ viewer, body }) => letTitlesLeave(viewer, body),
);
