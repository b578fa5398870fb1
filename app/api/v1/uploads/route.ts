import { uploadRoute } from "@/lib/http/upload-route";

/** The one write that is not JSON: a file's bytes as they are. Commands then name the upload's id. */
export const POST = uploadRoute;
