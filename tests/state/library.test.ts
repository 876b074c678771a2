import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Definition } from "../../src/model/definition.ts";
import { hashDefinition } from "../../src/model/definition-hash.ts";
import { withParam } from "../../src/state/edit.ts";
import { Library } from "../../src/state/library.ts";
import { ownCopy, slugOf } from "../../src/state/own-copy.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { FakeStorage } from "./fake-storage.ts";

const [four, lens, , ghana] = PRESETS as readonly [Definition, Definition, Definition, Definition];
const named = (name: string, definition = lens): Definition => ({ ...definition, id: slugOf(name), name });
const names = (library: Library) => library.state().entries.map(({ definition }) => definition.name);
const keyOf = (library: Library, name: string) =>
  library.state().entries.find(({ definition }) => definition.name === name)?.key ?? "";

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
});

/** The event a browser sends to the other tabs. */
function tell(other: Library): void {
  for (const key of storage.texts.keys()) other.onStorage(key);
  other.onStorage("asm-lens/definition/1/deleted-elsewhere");
}

describe("a library that the browser keeps", () => {
  test("survives a reload, in order of the names", () => {
    const library = new Library(storage);
    expect(library.save(named("Zaire"))).toEqual({ ok: true, code: "library.saved", params: { name: "Zaire" } });
    library.save(named("Équateur", four));
    library.save(named("ghana"));
    const again = new Library(storage);
    expect(names(again)).toEqual(["Équateur", "ghana", "Zaire"]);
    expect(again.state()).toEqual(library.state());
    expect(again.state().entries[0]?.definition).toEqual(named("Équateur", four));
    expect(again.state().entries.every(({ kept }) => kept)).toBe(true);
  });

  test("renames without touching what the definition means", () => {
    const library = new Library(storage);
    library.save(named("Draft"));
    const answer = library.rename(keyOf(library, "Draft"), "Final");
    expect(answer).toMatchObject({ ok: true, code: "library.renamed" });
    const entry = new Library(storage).state().entries[0]!;
    expect(entry.definition.name).toBe("Final");
    expect(hashDefinition(entry.definition)).toBe(hashDefinition(named("Draft")));
    expect(library.rename("nothing", "x")).toBeNull();
  });

  test("deletes, and puts back what was deleted as it was", () => {
    const library = new Library(storage);
    library.save(named("Draft"));
    const before = library.state().entries;
    const entry = library.remove(keyOf(library, "Draft"))!;
    expect([names(library), storage.texts.size]).toEqual([[], 0]);
    library.putBack(entry);
    expect(library.state().entries).toEqual(before);
    expect(new Library(storage).state().entries).toEqual(before);
    expect(library.remove("nothing")).toBeNull();
  });

  test("tells those who listen, until they no longer do", () => {
    const library = new Library(storage);
    const listener = vi.fn();
    const leave = library.subscribe(listener);
    library.save(named("Draft"));
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    library.save(named("Other"));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("two saves under one name are two entries", () => {
    const library = new Library(storage);
    library.save(named("Draft"));
    library.save(withParam(named("Draft"), "t_small", 150));
    expect(names(library)).toEqual(["Draft", "Draft"]);
  });
});

describe("two tabs", () => {
  test("neither erases what the other saved, though neither knew of it", () => {
    const [first, second] = [new Library(storage), new Library(storage)];
    first.save(named("One"));
    second.save(named("Two"));
    expect(names(new Library(storage))).toEqual(["One", "Two"]);
    tell(first);
    tell(second);
    expect([names(first), names(second)]).toEqual([
      ["One", "Two"],
      ["One", "Two"],
    ]);
  });

  test("one hears of what the other renames and deletes", () => {
    const [first, second] = [new Library(storage), new Library(storage)];
    first.save(named("One"));
    first.save(named("Two"));
    tell(second);
    first.rename(keyOf(first, "One"), "Three");
    first.remove(keyOf(first, "Two"));
    tell(second);
    expect(names(second)).toEqual(["Three"]);
  });

  test("keys of others are no concern of the library", () => {
    const library = new Library(storage);
    const listener = vi.fn();
    library.subscribe(listener);
    library.onStorage("asm-lens/work/1");
    expect(listener).not.toHaveBeenCalled();
  });

  test("what is cleared elsewhere stays until the page is closed, and is marked", () => {
    const library = new Library(storage);
    library.save(named("One"));
    storage.texts.clear();
    library.onStorage(null);
    expect(library.state().entries).toMatchObject([{ definition: { name: "One" }, kept: false }]);
    expect(library.state().trouble).toBe("cleared");
    library.save(named("Two"));
    tell(library);
    expect(names(library)).toEqual(["One", "Two"]);
  });
});

describe("full storage", () => {
  test("what cannot be kept is told, stays in memory and is marked; what was there is whole", () => {
    const library = new Library(storage);
    library.save(named("Kept"));
    const before = [...storage.texts];
    storage.room = before[0]![1].length + 10;
    expect(library.save(named("Too much"))).toMatchObject({
      ok: false,
      code: "library.full",
      params: { name: "Too much" },
    });
    expect(library.state().entries.map(({ kept }) => kept)).toEqual([true, false]);
    expect([...storage.texts]).toEqual(before);
    expect(names(new Library(storage))).toEqual(["Kept"]);
  });

  test("a rename for which there is no room leaves the old name", () => {
    const library = new Library(storage);
    library.save(named("A"));
    storage.room = [...storage.texts.values()][0]!.length;
    const answer = library.rename(keyOf(library, "A"), "A much longer name");
    expect(answer).toMatchObject({ ok: false, code: "library.rename_full", params: { name: "A" } });
    expect([names(library), names(new Library(storage))]).toEqual([["A"], ["A"]]);
  });

  test("once there is room, the marked one can be kept", () => {
    const library = new Library(storage);
    storage.room = 10;
    library.save(named("Draft"));
    storage.room = Number.POSITIVE_INFINITY;
    const entry = library.remove(keyOf(library, "Draft"))!;
    expect(library.putBack(entry).ok).toBe(true);
    expect(library.state().entries[0]?.kept).toBe(true);
  });
});

describe("refused storage", () => {
  test.each([
    ["there is none", () => null],
    ["its very reading is refused", () => Object.assign(storage, { refused: true })],
  ])("%s: said at once, and everything works for as long as the page is open", (_, make) => {
    const library = new Library(make());
    expect(library.state().trouble).toBe("refused");
    expect(library.save(named("Draft"))).toMatchObject({ ok: false, code: "library.refused" });
    expect(library.state().entries).toMatchObject([{ kept: false }]);
    expect(library.rename(keyOf(library, "Draft"), "Final")).toMatchObject({ ok: true });
    expect(names(library)).toEqual(["Final"]);
    library.remove(keyOf(library, "Final"));
    expect(names(library)).toEqual([]);
  });

  test("refused in the middle: said from then on, nothing in the page is lost", () => {
    const library = new Library(storage);
    library.save(named("Before"));
    storage.refused = true;
    library.save(named("After"));
    expect(library.state().trouble).toBe("refused");
    expect(names(library)).toEqual(["After", "Before"]);
    library.onStorage("asm-lens/definition/1/any");
    expect(names(library)).toContain("After");
    storage.refused = false;
    library.save(named("Later"));
    expect(library.state().trouble).toBeNull();
  });
});

describe("what cannot be read", () => {
  test.each([
    ["damaged", '{"savedOn":"2026-11-24","defin'],
    ["of another kind", "7"],
    ["an invalid definition", JSON.stringify({ savedOn: "2026-11-24", definition: { ...lens, rules: 7 } })],
  ])("%s: left as it is, and handed out", (_, text) => {
    storage.texts.set("asm-lens/definition/1/abc", text);
    const library = new Library(storage);
    library.save(named("Good"));
    expect(library.state().unread).toEqual([{ key: "abc", text }]);
    expect(names(library)).toEqual(["Good"]);
    expect(storage.texts.get("asm-lens/definition/1/abc")).toBe(text);
  });
});

describe("a copy of one's own", () => {
  test("has an id of its own: never a released one, never one in use", () => {
    expect(ownCopy(lens, "New lens", new Set()).id).toBe("new-lens-2");
    expect(ownCopy(lens, "Ours", new Set(["ours", "ours-2"])).id).toBe("ours-3");
    expect(ownCopy(lens, "Kéniéba, élargi!", new Set()).id).toBe("kenieba-elargi");
    expect(ownCopy(lens, "矿", new Set()).id).toBe("definition");
  });

  test("of a law is no longer that law, and says what it came from", () => {
    const { source, rules, name } = ownCopy(ghana, "Ghana, wider", new Set());
    expect(source).toEqual({ status: "illustrative", instrument: `After ${ghana.name}` });
    expect([rules, name]).toEqual([ghana.rules, "Ghana, wider"]);
  });

  test("of one's own keeps what it says of itself", () => {
    const own = { ...ownCopy(ghana, "Ours", new Set()), why: "because" };
    expect(ownCopy(own, "Ours too", new Set(["ours"])).source).toEqual(own.source);
  });
});
