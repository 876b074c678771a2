/** An address of the web, and whose it is; null for anything that is none, such as a script. */
export function webAddress(url: string | undefined): { readonly href: string; readonly host: string } | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, host, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return { href, host: host.replace(/^www\./, "") };
}
