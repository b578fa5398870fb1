import { none, route } from "@/lib/http/route";
import { getToday } from "@/lib/today/queries";
import { today } from "@/lib/today/schema";

export const GET = route({ params: none, query: none, body: none, output: today }, ({ viewer }) =>
  getToday(viewer),
);
