/** Height of the frame, px; its width is that of the text around it. */
const HEIGHT = 520;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/**
 * The address of a view as it is shown within another page.
 * @param address of the page, with the link to the view as its hash.
 * @param slider whether the open threshold can be moved there.
 */
export function embedAddress(address: string, slider = false): string {
  const url = new URL(address);
  url.search = slider ? "?embed&controls=slider" : "?embed";
  return url.href;
}

/** The address of the same view on a page of its own. */
export function openAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("embed");
  url.searchParams.delete("controls");
  return url.href;
}

/**
 * The element that shows a view within another page, as text to paste there.
 * @param address of the page, with the link to the view as its hash.
 * @param title what the frame shows, for those who cannot see it.
 */
export function embedCode(address: string, title: string, slider = false): string {
  const src = escaped(embedAddress(address, slider));
  return `<iframe src="${src}" title="${escaped(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" referrerpolicy="no-referrer" allow="fullscreen" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
