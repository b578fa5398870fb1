import { none, route } from "@/lib/http/route";
import { markLooked } from "@/lib/today/commands";
import { looked, lookInput } from "@/lib/today/schema";

export const POST = route(
  { params: none, query: none, body: lookInput, output: looked, status: 201 },
  ({ viewer, body }) => markLooked(viewer, body),
);
