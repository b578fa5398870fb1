import { viewerAsset } from "@/lib/documents/viewer-asset";

/** Fonts, character maps and decoders of the PDF viewer: public files of a package, the same for everyone. */
export async function GET(_: Request, { params }: { params: Promise<{ folder: string; name: string }> }) {
  const { folder, name } = await params;
  const asset = await viewerAsset(folder, name);
  if (asset === null) return new Response("Not found", { status: 404 });
  return new Response(asset.body, {
    headers: { "content-type": asset.type, "cache-control": "public, max-age=86400" },
  });
}
