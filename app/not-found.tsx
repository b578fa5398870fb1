import { PlainMessage } from "@/components/shell/plain-message";
import { LinkButton } from "@/components/ui/link-button";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main">
      <PlainMessage
        title="Nothing here"
        actions={
          <LinkButton href="/" tone="primary">
            Go to the start
          </LinkButton>
        }
      >
        This page does not exist, or is not open to you.
      </PlainMessage>
    </main>
  );
}
