import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LibraryPanel } from "../../src/panels/library/LibraryPanel.tsx";
import { definitionText } from "../../src/state/definition-file.ts";
import { withParam } from "../../src/state/edit.ts";
import { Library } from "../../src/state/library.ts";
import { ownLibrary } from "../../src/state/own-library.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { FakeStorage } from "../state/fake-storage.ts";
import { violations } from "./accessible.ts";

const lens = withParam(PRESETS[1]!, "t_small", 150);
const own = { ...lens, id: "ours", name: "Ours" };

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function open(library = new Library(storage)) {
  const onLoad = vi.fn();
  const view = render(<LibraryPanel library={library} proposed={lens} onLoad={onLoad} />);
  return { ...view, library, onLoad };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const listed = () => screen.queryAllByRole("listitem").map((item) => item.querySelector("bdi")?.textContent);

/** The texts that the panel hands out to be kept as files, by name. */
function handedOut(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  let last: Blob | undefined;
  URL.createObjectURL = vi.fn((blob: Blob) => {
    last = blob;
    return "blob:x";
  });
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, last!);
  });
  return files;
}
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

describe("the library", () => {
  test("empty, says what to do", async () => {
    const { container } = open();
    expect(screen.getByText(/^None yet\./)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test("saves B under a name, and B is that copy from then on", async () => {
    const { container, library, onLoad } = open();
    press("Save B as…");
    const field = screen.getByLabelText<HTMLInputElement>("Name");
    expect(field.value).toBe("New lens");
    fireEvent.change(field, { target: { value: " Wider lens " } });
    fireEvent.submit(field);
    expect(listed()).toEqual(["Wider lens"]);
    expect(screen.getByRole("status").textContent).toBe("Wider lens is saved.");
    const saved = library.state().entries[0]!.definition;
    expect(saved).toMatchObject({ id: "wider-lens", name: "Wider lens", rules: lens.rules });
    expect(onLoad).toHaveBeenCalledExactlyOnceWith("proposed", saved);
    expect(await violations(container)).toEqual([]);
  });

  test("a blank name saves nothing; Escape leaves all as it was", () => {
    const { library } = open();
    press("Save B as…");
    const field = screen.getByLabelText("Name");
    fireEvent.change(field, { target: { value: "  " } });
    fireEvent.submit(field);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
    fireEvent.keyDown(field, { key: "Escape" });
    expect(screen.queryByLabelText("Name")).toBeNull();
    expect(library.state().entries).toEqual([]);
  });

  test("loads an entry as A or as B", () => {
    const { library, onLoad } = open();
    library.save(own);
    cleanup();
    render(<LibraryPanel library={library} proposed={lens} onLoad={onLoad} />);
    press("As A: Ours");
    press("As B: Ours");
    expect(onLoad.mock.calls).toEqual([
      ["baseline", own],
      ["proposed", own],
    ]);
  });

  test("renames", () => {
    const library = new Library(storage);
    library.save(own);
    open(library);
    press("Rename Ours");
    const field = screen.getByLabelText("Name");
    fireEvent.change(field, { target: { value: "Theirs" } });
    press("Rename");
    expect(listed()).toEqual(["Theirs"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Rename Theirs");
    expect(screen.getByRole("status").textContent).toBe("Now called Theirs.");
  });

  test("deletes, and undo brings it back", () => {
    const library = new Library(storage);
    library.save(own);
    open(library);
    press("Delete Ours");
    expect(listed()).toEqual([]);
    expect(screen.getByRole("status").textContent).toContain("Ours was deleted.");
    expect(document.activeElement?.textContent).toBe("Undo");
    press("Undo");
    expect(listed()).toEqual(["Ours"]);
    expect(new Library(storage).state().entries.length).toBe(1);
  });

  test("exports a file that comes back as it was", async () => {
    const files = handedOut();
    const library = new Library(storage);
    library.save(own);
    open(library);
    press("Export Ours as a file");
    expect(await textOf(files.get("ours.asm-def.json")!)).toBe(definitionText(own));
  });
});

describe("importing", () => {
  const choose = (text: string, name = "mine.json") => {
    const file = new File([text], name);
    // jsdom's File has no text().
    Object.defineProperty(file, "text", { value: () => Promise.resolve(text) });
    fireEvent.change(screen.getByTestId("definition-input"), { target: { files: [file] } });
  };

  test("a file", async () => {
    open();
    choose(definitionText(own));
    await waitFor(() => expect(listed()).toEqual(["Ours"]));
    expect(screen.getByRole("status").textContent).toBe("Ours is saved.");
  });

  test("an invalid file: every mistake with its place, and the library as it was", async () => {
    const library = new Library(storage);
    library.save(own);
    const { container } = open(library);
    choose(JSON.stringify({ ...own, asmUpTo: "nowhere", extra: 1 }), "<b>mine</b>.json");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("<b>mine</b>.json was not imported. Your library is unchanged.");
    expect(
      within(alert)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["At extra: The key extra is unknown here.", "At asmUpTo: No class has the id nowhere."]);
    expect(library.state().entries.length).toBe(1);
    expect(await violations(container)).toEqual([]);
  });

  test("of very many mistakes the first are listed and the rest counted", async () => {
    open();
    const extra = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`x${at}`, 1]));
    choose(JSON.stringify({ ...own, ...extra }));
    const alert = await screen.findByRole("alert");
    expect(within(alert).getAllByRole("listitem").length).toBe(6);
    expect(alert.textContent).toContain("And 3 more.");
  });

  test("pasted text", async () => {
    const { container } = open();
    press("Paste JSON");
    const field = screen.getByLabelText<HTMLTextAreaElement>("A definition as JSON (asm-def/1)");
    fireEvent.change(field, { target: { value: "{" } });
    fireEvent.submit(field);
    expect(screen.getByRole("alert").textContent).toContain("The pasted text was not imported.");
    expect(await violations(container)).toEqual([]);
    fireEvent.change(field, { target: { value: definitionText(own) } });
    fireEvent.submit(field);
    expect(listed()).toEqual(["Ours"]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a browser that does not keep it", () => {
  test("refused: said before anything is saved, and the entry is marked", async () => {
    const { container } = open(new Library(null));
    expect(screen.getByText(/^This browser keeps nothing/)).toBeTruthy();
    press("Save B as…");
    fireEvent.submit(screen.getByLabelText("Name"));
    expect(screen.getByText("only until you close this page")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test("full: said, marked, and nothing lost", () => {
    storage.room = 10;
    open();
    press("Save B as…");
    fireEvent.submit(screen.getByLabelText("Name"));
    expect(screen.getByRole("status").textContent).toContain("This browser has no room left, so New lens is kept only");
    expect(screen.getByText("only until you close this page")).toBeTruthy();
  });

  test("what cannot be read is counted and handed out", async () => {
    const files = handedOut();
    storage.texts.set("asm-lens/definition/1/a", "{damaged");
    open();
    expect(screen.getByText(/^1 saved definition cannot be read/)).toBeTruthy();
    press("Export the text");
    expect(await textOf([...files.values()][0]!)).toBe("{damaged");
  });
});

describe("this browser's library", () => {
  test("is one, lies in local storage, and hears of other tabs", () => {
    localStorage.clear();
    const library = ownLibrary();
    expect(ownLibrary()).toBe(library);
    open(library);
    new Library(localStorage).save(own);
    expect(listed()).toEqual([]);
    const key = localStorage.key(0);
    fireEvent(window, new StorageEvent("storage", { key, storageArea: localStorage }));
    expect(listed()).toEqual(["Ours"]);
  });
});
