/** What the form opens with. `serviceId`: the record that is set right; null for a new one. */
export type ServiceDraft = {
  serviceId: string | null;
  caseId: string;
  entry: { id: string; label: string } | null;
  title: string;
  servedOn: string;
  method: string;
  servedBy: string;
  note: string;
};

/** Nothing is guessed of it: the day and the way it was served decide dates. */
export const blankService = (caseId: string, entry: ServiceDraft["entry"] = null): ServiceDraft => ({
  serviceId: null,
  caseId,
  entry,
  title: "",
  servedOn: "",
  method: "",
  servedBy: "",
  note: "",
});
