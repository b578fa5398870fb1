import { Field, type FieldProps } from "@/components/ui/field";
import { errorAt, type FormPlaces } from "./use-ledger-form";

type Props = Omit<FieldProps, "id" | "error"> & { form: FormPlaces; path: string };

/** A field of a ledger form: its input carries the id of its path, and the error of its path stands under it. */
export function LedgerField({ form, path, ...field }: Props) {
  return <Field {...field} id={form.idOf(path)} error={errorAt(form.errors, path)} />;
}
