import { type CheckedMapping, checkMapping, isMappingText } from "../../model/check-mapping.ts";

/** Longer files are no mappings. */
const MOST = 2_000_000;
const HEAD = 4_000;

/** Whether a file says of itself that it is a mapping. */
export async function isMappingFile(file: File): Promise<boolean> {
  return file.size <= MOST && /\.json$/i.test(file.name) && isMappingText(await file.slice(0, HEAD).text());
}

/** The mapping of a file, or the first mistake in it. */
export const mappingIn = async (file: File): Promise<CheckedMapping> => checkMapping(await file.text());
