/**
 * Why an address may not be followed; null where it may. Only courts' hosts over HTTPS, so that a feed's address
 * cannot be used to look around inside the network this runs in. `others`: hosts the administrator allows besides.
 */
export function feedUrlProblem(url: string, others: readonly string[]): string | null {
  const at = URL.canParse(url) ? new URL(url) : null;
  if (at === null) return "This is not an address.";
  if (others.includes(at.host.toLowerCase())) return null;
  if (at.protocol !== "https:") return "A court's feed starts with https://.";
  return /(?:^|\.)uscourts\.gov$/i.test(at.hostname) && at.port === "" && at.username === ""
    ? null
    : "Only feeds of the courts (uscourts.gov) are followed.";
}
