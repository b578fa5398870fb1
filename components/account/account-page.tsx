import { PageHeader } from "@/components/ui/page-header";
import type { BrowserSession } from "@/lib/account/schema";
import type { ApiToken } from "@/lib/tokens/schema";
import { PasswordSection } from "./password-section";
import { SecondFactorSection } from "./second-factor-section";
import { SessionsSection } from "./sessions-section";
import { TokensSection } from "./tokens-section";

export type AccountPageProps = {
  person: { userId: string; name: string; email: string; hasTwoFactor: boolean; mustKeepTwoFactor: boolean };
  sessions: readonly BrowserSession[];
  currentSessionId: string | null;
  /** Null leaves API tokens out: a client's page has none. */
  tokens: readonly ApiToken[] | null;
};

/** One's own sign-in: password, second factor, browsers, tokens. */
export function AccountPage({ person, sessions, currentSessionId, tokens }: AccountPageProps) {
  return (
    <>
      <PageHeader title="Your account" lead={`${person.name}, ${person.email}`} />
      <div className="grid max-w-3xl gap-6">
        <SecondFactorSection has={person.hasTwoFactor} required={person.mustKeepTwoFactor} />
        <SessionsSection sessions={sessions} currentId={currentSessionId} />
        <PasswordSection name={person.name} email={person.email} />
        {tokens === null ? null : <TokensSection tokens={tokens} userId={person.userId} />}
      </div>
    </>
  );
}
