import type { ClientStatus } from "@/lib/status/schema";
import { STAGES, stageWords } from "@/lib/status/stages";

/** The six stages as a row of marks; the words of the present one stand below it as the page's title. */
export function StageRail({ stage }: { stage: ClientStatus["stage"] }) {
  const at = STAGES.indexOf(stage);
  return (
    <div>
      <ol aria-label="Stages of the case" className="flex gap-1.5">
        {STAGES.map((key, index) => (
          <li
            key={key}
            aria-current={index === at ? "step" : undefined}
            className={`h-1.5 flex-1 rounded-full ${index === at ? "bg-accent" : index < at ? "bg-rule-strong" : "bg-rule"}`}
          >
            <span className="sr-only">
              {stageWords[key].title}
              {index < at ? " (behind us)" : index === at ? " (now)" : ""}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-muted">
        Stage {at + 1} of {STAGES.length}
      </p>
    </div>
  );
}
