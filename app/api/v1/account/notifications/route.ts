import { none, route } from "@/lib/http/route";
import { choosePreference } from "@/lib/reminders/commands/preferences";
import { getPreferences } from "@/lib/reminders/queries";
import { choosePreferenceInput, preferences } from "@/lib/reminders/schema";

export const GET = route({ params: none, query: none, body: none, output: preferences }, ({ viewer }) =>
  getPreferences(viewer),
);

export const POST = route(
  { params: none, query: none, body: choosePreferenceInput, output: preferences },
  ({ viewer, body }) => choosePreference(viewer, body),
);
