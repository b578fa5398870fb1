import { NavTabs } from "@/components/ui/nav-tabs";

/** The pages of one's own account. `base` is where it stands: a client's lies under their case. */
export function AccountTabs({ base, outbox }: { base: string; outbox: boolean }) {
  return (
    <div className="no-print -mx-3 mb-5 border-b border-rule px-1 sm:-mx-5 sm:px-2.5">
      <NavTabs
        label="Your account"
        tabs={[
          { href: base, label: "Sign-in", deep: false },
          { href: `${base}/notifications`, label: outbox ? "Notices and calendars" : "Notices" },
          ...(outbox ? [{ href: "/outbox", label: "Sent mail" }] : []),
        ]}
      />
    </div>
  );
}
