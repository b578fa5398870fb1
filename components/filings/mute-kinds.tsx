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

/** Kinds to leave out of the list, as ticks of the filter form. */
export function MuteKinds({ muted }: { muted: readonly string[] }) {
  return (
    <fieldset className="mt-2.5">
      <legend className="text-sm font-medium">Mute</legend>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {OFTEN_MUTED.map((kind) => (
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
        ))}
      </div>
    </fieldset>
  );
}
