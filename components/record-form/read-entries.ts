import { queryOptions } from "@tanstack/react-query";
import { citeOf } from "@/lib/filings/words";
import { api } from "@/lib/http/client";
import type { Option } from "./field-spec";

/** Entries of a docket that fit what is typed: a number finds the entry of that number, words find its text. */
export const entriesQuery = (caseId: string, typed: string) =>
  queryOptions({
    queryKey: ["record-form", "entries", caseId, typed],
    queryFn: async ({ signal }): Promise<Option[]> => {
      const text = typed.trim();
      const filter = /^\d{1,8}$/.test(text)
        ? `?numberFrom=${text}&numberTo=${text}`
        : text === ""
          ? ""
          : `?q=${encodeURIComponent(text.slice(0, 200))}`;
      const { items } = await api(
        `/cases/${caseId}/filings${filter}`,
        () => import("@/lib/filings/schema").then((m) => m.filingPage),
        { signal },
      );
      return items.map((f) => ({ value: f.id, label: citeOf(f), hint: f.text.slice(0, 120) }));
    },
  });
