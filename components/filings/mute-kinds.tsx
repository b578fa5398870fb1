import { filingKind } from "@/lib/filings/schema";
import { kindWords } from "@/lib/filings/words";

/** What most dockets are full of and few readers look for. */
const OFTEN_MUTED = [
  "appearance",
  "summons",
  "corporate_disclosure",
  "notice",
  "set_reset_deadlines",
  "return_of_service",
  "transcript",
  "other",
] as const;
const often: ReadonlySet<string> = new Set(OFTEN_MUTED);
const others = filingKind.options
  .filter((kind) => !often.has(kind))
  .toSorted((a, b) => kindWords[a].localeCompare(kindWords[b]));

/** Kinds to leave out of the list, as ticks of the filter form. */
export function MuteKinds({ muted }: { muted: readonly string[] }) {
  const tick = (kind: keyof typeof kindWords) => (
    <label key={kind} className="flex items-center gap-1.5 py-0.5">
      <input
        type="checkbox"
        name="mute"
        value={kind}
        defaultChecked={muted.includes(kind)}
        className="size-4"
      />
      {kindWords[kind]}
    </label>
  );
  return (
    <fieldset className="mt-2.5">
      <legend className="text-sm font-medium">Mute</legend>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">{OFTEN_MUTED.map(tick)}</div>
      <details className="mt-1" open={muted.some((kind) => !often.has(kind))}>
        <summary className="w-fit cursor-pointer py-0.5 text-muted hover:text-ink">Other kinds</summary>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">{others.map(tick)}</div>
      </details>
    </fieldset>
  );
}
