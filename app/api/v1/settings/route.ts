import { none, route } from "@/lib/http/route";
import { chooseSettings } from "@/lib/settings/commands";
import { getSettings } from "@/lib/settings/queries";
import { settings, settingsInput } from "@/lib/settings/schema";

export const GET = route({ params: none, query: none, body: none, output: settings }, ({ viewer }) =>
  getSettings(viewer),
);

export const PATCH = route(
  { params: none, query: none, body: settingsInput, output: settings },
  ({ viewer, body }) => chooseSettings(viewer, body),
);
