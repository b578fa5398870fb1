import type { ReactNode } from "react";

type Props = {
  /** What a button outside the form names: `<Button type="submit" form={id}>`. */
  id?: string;
  onSend: () => void;
  className?: string;
  children: ReactNode;
};

/**
 * What is typed before something is sent. A DateInput stops the submit of its form while its text is no date: sent by a
 * click alone, such a text would go out as "no date". The server's own words answer the rest.
 */
export function EntryForm({ id, onSend, className, children }: Props) {
  return (
    <form
      id={id}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
