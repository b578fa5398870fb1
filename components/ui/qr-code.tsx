import { qrMatrix } from "./qr-matrix";

const QUIET = 4;

/** A QR code drawn here, black on white in both themes: a reader needs the contrast and the white border. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = qrMatrix(text);
  const size = rows.length + QUIET * 2;
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-auto w-full max-w-56 rounded-md"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
