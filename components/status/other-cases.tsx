import { AppLink } from "@/components/ui/app-link";

/** Where a client has more than one case: the others, at the foot of the page. */
export function OtherCases({ cases }: { cases: readonly { id: string; caption: string }[] }) {
  if (cases.length === 0) return null;
  return (
    <nav aria-label="Your other cases" className="no-print mt-12 border-t border-rule pt-4 text-base">
      <p className="text-sm text-muted">Your other cases</p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {cases.map((c) => (
          <li key={c.id}>
            <AppLink href={`/status/${c.id}`} className="link">
              {c.caption}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
