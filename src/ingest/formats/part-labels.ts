/** Names to choose a part by, each once: namesakes from other folders are counted. */
export function labels(parts: readonly { readonly name: string }[]): string[] {
  const used = new Set<string>();
  return parts.map(({ name }) => {
    let label = name;
    for (let n = 2; used.has(label); n++) label = `${name} (${n})`;
    used.add(label);
    return label;
  });
}
