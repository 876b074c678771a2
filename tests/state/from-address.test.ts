import { afterEach, describe, expect, test, vi } from "vitest";
import { UnreadableFile } from "../../src/model/issue.ts";
import { addressOf, fromAddress, nameOf } from "../../src/state/from-address.ts";

const HERE = "https://page.example/lens/";
const SITES = new URL("https://data.example/sites.csv");
const signal = new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

/** What fetch was asked, and answers in their turn. */
function answer(...answers: ((init: RequestInit) => Response | Promise<Response>)[]): [string, RequestInit][] {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", async (href: string, init: RequestInit) => {
    asked.push([href, init]);
    const next = answers[asked.length - 1];
    if (!next) throw new TypeError("Failed to fetch");
    return next(init);
  });
  return asked;
}

const fails = (): never => {
  throw new TypeError("Failed to fetch");
};

async function codeOf(asking: Promise<unknown>): Promise<string> {
  const error = await asking.then(
    () => "none",
    (reason: unknown) => reason,
  );
  return error instanceof UnreadableFile ? error.code : String(error);
}

const typedCode = (typed: string): string => {
  try {
    return addressOf(typed, HERE).href;
  } catch (error) {
    return error instanceof UnreadableFile ? error.code : String(error);
  }
};

describe("an address", () => {
  test.each([
    ["data.example/sites.csv", "https://data.example/sites.csv"],
    [" https://data.example/a?b=1 ", "https://data.example/a?b=1"],
    ["data.example:8443/a.csv", "https://data.example:8443/a.csv"],
    ["http://data.example/a.csv", "opening.fault.http"],
    ["ftp://data.example/a.csv", "opening.fault.scheme"],
    ["javascript:alert(1)", "opening.fault.scheme"],
    ["", "opening.fault.address"],
    ["two words", "opening.fault.address"],
  ])("%s", (typed, expected) => expect(typedCode(typed)).toBe(expected));

  test("without encryption only on the page's own origin", () => {
    expect(addressOf("http://localhost:4399/a.csv", "http://localhost:4399/").protocol).toBe("http:");
    expect(() => addressOf("http://localhost:5000/a.csv", "http://localhost:4399/")).toThrow(UnreadableFile);
  });

  test("names the file after its path alone, so that no key gets into a name", () => {
    expect(nameOf(new URL("https://me:secret@data.example/x/sites%20a.csv?token=SECRET#k"))).toBe("sites a.csv");
    expect(nameOf(new URL("https://data.example/?token=SECRET"))).toBe("data.example");
  });
});

describe("a file from an address", () => {
  test("is taken whatever type the site claims, with progress by bytes", async () => {
    answer(() => new Response("a,b\n1,2", { headers: { "content-type": "text/html", "content-length": "3" } }));
    const steps: number[] = [];
    const { file, host } = await fromAddress(SITES, { signal, onProgress: ({ done }) => steps.push(done) });
    expect([file.name, await file.text(), host, steps]).toEqual(["sites.csv", "a,b\n1,2", "data.example", [0, 7]]);
  });

  test("sends a user and password as a header, and no cookie or referrer", async () => {
    const asked = answer(() => new Response("a"));
    await fromAddress(new URL("https://me:s%C3%A9cret@data.example/a.csv"), { signal });
    const [href, init] = asked[0] ?? ["", {}];
    expect(href).toBe("https://data.example/a.csv");
    expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect(init.headers).toEqual({ Authorization: `Basic ${Buffer.from("me:sécret").toString("base64")}` });
  });

  test.each([
    [404, "not_found"],
    [410, "not_found"],
    [403, "forbidden"],
    [429, "busy"],
    [500, "server"],
    [503, "server"],
    [418, "status"],
  ])("status %i", async (status, kind) => {
    answer(() => new Response("", { status }));
    expect(await codeOf(fromAddress(SITES, { signal }))).toBe(`opening.fault.${kind}`);
  });

  test("a site that answers but may not be read refuses other pages", async () => {
    const asked = answer(fails, () => new Response(""));
    expect(await codeOf(fromAddress(SITES, { signal }))).toBe("opening.fault.cors");
    expect(asked[1]?.[1]).toMatchObject({ mode: "no-cors" });
  });

  test("a site that never answers cannot be reached", async () => {
    answer(fails, fails);
    expect(await codeOf(fromAddress(SITES, { signal }))).toBe("opening.fault.unreachable");
  });

  test("without a network nobody is asked again", async () => {
    const asked = answer(fails);
    vi.stubGlobal("navigator", { onLine: false });
    expect(await codeOf(fromAddress(SITES, { signal }))).toBe("opening.fault.offline");
    expect(asked).toHaveLength(1);
  });

  test("an endless stream ends at the cap", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    answer(() => new Response(endless));
    expect(await codeOf(fromAddress(SITES, { signal, cap: 10_000 }))).toBe("opening.fault.endless");
    expect(sent).toBeLessThan(20);
  });

  test("a site that falls silent is given up", async () => {
    answer(
      ({ signal: asked }) =>
        new Promise((_, reject) => asked?.addEventListener("abort", () => reject(new DOMException("", "AbortError")))),
    );
    expect(await codeOf(fromAddress(SITES, { signal, patience: 1 }))).toBe("opening.fault.silent");
  });

  test("a connection that breaks is said as that", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError("network error")),
    });
    const asked = answer(() => new Response(broken));
    expect(await codeOf(fromAddress(SITES, { signal }))).toBe("opening.fault.broken");
    expect(asked).toHaveLength(1);
  });

  test("called off is no fault", async () => {
    const controller = new AbortController();
    answer(() => {
      controller.abort();
      return fails();
    });
    expect(await codeOf(fromAddress(SITES, { signal: controller.signal }))).toMatch(/AbortError/);
  });
});
