import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { AllItems } from "./use-all-items";

type Props = {
  all: AllItems;
  total: number;
  grouped: { groups: number; items: number };
};

const plain = (n: number) => n.toLocaleString("en-US");

/** What is drawn until every item has come, and how far that is. */
export function TimelineReading({ all, total, grouped }: Props) {
  const meanwhile = `${plain(grouped.items)} of them are drawn as ${plain(grouped.groups)} groups, each with its number.`;
  return (
    <div className="no-print border-b border-rule p-2">
      {all.failed ? (
        <Notice
          tone="critical"
          live
          actions={
            <Button size="sm" onClick={all.retry}>
              Go on reading
            </Button>
          }
        >
          {`Only ${plain(all.read)} of ${plain(total)} items could be read. ${meanwhile}`}
        </Notice>
      ) : (
        <>
          <Progress
            value={total === 0 ? null : all.read / total}
            label="Reading every item"
            detail={`${plain(all.read)} of ${plain(total)}`}
          />
          <p className="mt-1 text-sm text-muted">{`Until then, ${meanwhile} Filters and table follow.`}</p>
        </>
      )}
    </div>
  );
}
