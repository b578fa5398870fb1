import { z } from "zod";

/** What may be kept: the court's PDFs, and what people prove harm with. Checked by content, never by name. */
export const MEDIA_TYPES = ["application/pdf", "image/png", "image/jpeg", "text/plain"] as const;
export const mediaType = z.enum(MEDIA_TYPES);
export type MediaType = z.infer<typeof mediaType>;

export const upload = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType,
  byteSize: z.number().int(),
  sha256: z.string().length(64),
  pageCount: z.number().int().nullable(),
});
export type Upload = z.infer<typeof upload>;
