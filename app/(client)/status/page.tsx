import { redirect } from "next/navigation";
import { requireClient } from "@/lib/auth/session";

/** A client is nearly always in one case: go straight to it. */
export default async function StatusIndex() {
  const viewer = await requireClient();
  redirect(`/status/${[...viewer.clientCases, ...viewer.reporterCases][0]}`);
}
