import { Status } from "@/components/ui/status";
import type { ClaimRelief } from "@/lib/claims/schema";
import { liveLook, liveWords, reliefWords } from "@/lib/claims/words";

/** "Vacatur: contested". What nobody judged yet says so. */
export function LiveMark({ relief, name = true }: { relief: ClaimRelief; name?: boolean }) {
  const label = name ? `${reliefWords[relief.kind]}: ` : "";
  if (relief.live === null) return <Status icon="unknown">{`${label}not judged here`}</Status>;
  const words = liveWords[relief.live];
  return <Status {...liveLook[relief.live]}>{name ? `${label}${words.toLowerCase()}` : words}</Status>;
}
