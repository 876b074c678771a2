import { queryOptions } from "@tanstack/react-query";
import type { DataSet } from "../model/site-table.ts";
import { decodeInWorker } from "../worker/client.ts";

/** The demonstration data, in the compact form that the build makes. Typed arrays are not compared structurally. */
export const demonstration = queryOptions({
  queryKey: ["demonstration"],
  queryFn: async ({ signal }): Promise<DataSet> => {
    const bytes = async () => {
      const response = await fetch(new URL("demo.bin", document.baseURI), { signal });
      if (!response.ok) throw new Error(`demo.bin: ${response.status}`);
      return response.arrayBuffer();
    };
    // The worker starts while the data are on their way.
    return decodeInWorker(bytes());
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  retry: 1,
});

export interface Reading {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** What a large file takes, and what of it is read. */
  readonly note?: string;
}
