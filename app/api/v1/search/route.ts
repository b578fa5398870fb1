import { none, route } from "@/lib/http/route";
import { search } from "@/lib/search/queries";
import { searchAnswer, searchQuery } from "@/lib/search/schema";

export const GET = route(
  { params: none, query: searchQuery, body: none, output: searchAnswer },
  ({ viewer, query }) => search(viewer, query),
);
