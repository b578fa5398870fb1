import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";
import { listInstallationEvents } from "@/lib/installation/queries";
import { installationEventPage } from "@/lib/installation/schema";

export const GET = route(
  { params: none, query: cursorQuery, body: none, output: installationEventPage },
  ({ viewer, query }) => listInstallationEvents(viewer, query.cursor),
);
