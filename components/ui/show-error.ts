import { ApiError } from "@/lib/http/api-error";
import { showToast } from "./toast-store";

/**
 * Shows what of a failure belongs to no input: one toast. A failure whose `fields` the form shows itself is left
 * alone, so that nothing is said twice; pass the paths the form has as `shownFields`.
 */
export function showError(error: unknown, shownFields: readonly string[] = []): void {
  if (error instanceof ApiError) {
    const fields = Object.keys(error.fields);
    const left = fields.filter((field) => !shownFields.includes(field));
    if (fields.length > 0 && left.length === 0) return;
    const detail = left
      .flatMap((field) => error.fields[field] ?? [])
      .filter((text) => text !== error.message);
    showToast({
      tone: "critical",
      title: error.message,
      ...(detail.length > 0 ? { detail: detail.join(" ") } : {}),
    });
    return;
  }
  console.error(error);
  showToast({
    tone: "critical",
    title: "Something went wrong in this window.",
    detail: "Reload the page; what you typed is kept.",
  });
}
