import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { LinkNews } from "../../state/link-outside.ts";
import { startLinkSync } from "../../state/link-sync.ts";
import { demonstration } from "../../state/load.ts";
import { type Camera, useStore } from "../../state/store.ts";

const MAP = { read: () => useStore.getState().camera, go: (camera: Camera) => useStore.getState().look(camera) };

export interface Embedded {
  /** Why the link of the frame cannot be shown; then nothing is. */
  readonly fault: string | null;
  /** The name of the data that the view was made on, where they are not here. */
  readonly otherData: string | null;
  readonly failed: boolean;
}

/** The data that come with the page, under what the frame's address says. Nothing is kept on the reader's machine. */
export function useEmbedded(): Embedded {
  const [fault, setFault] = useState<string | null>(null);
  const [otherData, setOtherData] = useState<string | null>(null);
  const { data, isError } = useQuery(demonstration);
  useEffect(() => {
    const told = ({ what, words, dataName }: LinkNews) => {
      setFault(what === "fault" ? words : null);
      setOtherData(dataName ?? null);
    };
    return startLinkSync({ camera: MAP, told });
  }, []);
  useEffect(() => {
    if (data && useStore.getState().dataSet === null) useStore.getState().load(data);
  }, [data]);
  return { fault, otherData, failed: isError };
}
