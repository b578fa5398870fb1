import { none, route } from "@/lib/http/route";
import { checkInstallationChain } from "@/lib/installation/queries";
import { chainCheck } from "@/lib/installation/schema";

export const GET = route({ params: none, query: none, body: none, output: chainCheck }, ({ viewer }) =>
  checkInstallationChain(viewer),
);
