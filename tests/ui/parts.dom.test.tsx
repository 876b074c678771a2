import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Broken } from "../../src/ui/Broken.tsx";
import { Dialog } from "../../src/ui/Dialog.tsx";
import { Notice } from "../../src/ui/Notice.tsx";
import { Sheet } from "../../src/ui/Sheet.tsx";
import { Switch } from "../../src/ui/Switch.tsx";
import { stopHeight } from "../../src/ui/sheet-height.ts";
import { violations } from "../panels/accessible.ts";

beforeEach(() => {
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Fragile({ broken }: { readonly broken: boolean }): ReactNode {
  if (broken) throw new Error("no axis");
  return <p>whole</p>;
}

test("a broken part says so, leaves the rest alone, and starts again when asked", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const onError = vi.fn();
  const page = (broken: boolean) => (
    <>
      <p>the rest</p>
      <Broken onError={onError}>
        <Fragile broken={broken} />
      </Broken>
    </>
  );
  const { rerender, container } = render(page(true));
  expect(screen.getByRole("alert").textContent).toContain("no axis");
  expect(screen.getByText("the rest")).toBeTruthy();
  expect(onError).toHaveBeenCalledOnce();
  expect(await violations(container)).toEqual([]);
  rerender(page(false));
  fireEvent.click(screen.getByRole("button", { name: "Start this part again" }));
  expect(screen.getByText("whole")).toBeTruthy();
});

test("a broken part starts again by itself when what it shows changes", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const page = (broken: boolean, of: string) => (
    <Broken resetKey={of}>
      <Fragile broken={broken} />
    </Broken>
  );
  const { rerender } = render(page(true, "a"));
  rerender(page(false, "a"));
  expect(screen.queryByText("whole")).toBeNull();
  rerender(page(false, "b"));
  expect(screen.getByText("whole")).toBeTruthy();
});

function WithDialog() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Notes" onClose={() => setOpen(false)} foot={<button type="button">Done</button>}>
          <p>twelve values</p>
        </Dialog>
      )}
    </main>
  );
}

test("a dialog is named, and closes by its button, by Esc and by a press beside it; focus goes back", async () => {
  const { container } = render(<WithDialog />);
  const opener = screen.getByRole("button", { name: "Open" });
  const open = () => {
    opener.focus();
    fireEvent.click(opener);
    return screen.getByRole("dialog", { name: "Notes" });
  };
  open();
  expect(await violations(container)).toEqual([]);
  const closer = screen.getByRole("button", { name: "Close" });
  closer.focus();
  fireEvent.click(closer);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
  fireEvent.keyDown(open(), { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  const dialog = open();
  fireEvent.pointerDown(screen.getByText("twelve values"));
  fireEvent.click(dialog);
  expect(screen.getByRole("dialog")).toBe(dialog);
  fireEvent.pointerDown(dialog);
  fireEvent.click(dialog);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the live region is there before there is anything to say", () => {
  const { rerender } = render(<Notice text={null} onClose={() => undefined} />);
  const region = screen.getByRole("status");
  expect(region.textContent).toBe("");
  rerender(<Notice text="A and B swapped" onClose={() => undefined} />);
  expect(screen.getByRole("status")).toBe(region);
  expect(region.textContent).toContain("A and B swapped");
});

test("a notice goes by itself, waits while it is held, and can be undone or dismissed", async () => {
  const onClose = vi.fn();
  const onUndo = vi.fn();
  const { container, unmount } = render(
    <Notice text="Filter removed" onClose={onClose} action={{ label: "Undo", onClick: onUndo }} />,
  );
  expect(await violations(container)).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect([onUndo.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 2]);
  unmount();

  vi.useFakeTimers();
  const closed = vi.fn();
  const { container: page } = render(<Notice text="Filter removed" onClose={closed} stays={5000} />);
  const notice = page.querySelector(".ui-notice") as HTMLElement;
  fireEvent.pointerEnter(notice);
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(closed).not.toHaveBeenCalled();
  fireEvent.pointerLeave(notice);
  act(() => {
    vi.advanceTimersByTime(5000);
  });
  expect(closed).toHaveBeenCalledOnce();
});

test("a hand on one notice does not hold the next", () => {
  vi.useFakeTimers();
  const closed = vi.fn();
  const { container, rerender } = render(<Notice text="one" onClose={closed} stays={5000} />);
  fireEvent.pointerEnter(container.querySelector(".ui-notice") as Element);
  rerender(<Notice text="two" onClose={closed} stays={5000} />);
  act(() => {
    vi.advanceTimersByTime(5000);
  });
  expect(closed).toHaveBeenCalledOnce();
});

function WithSheet() {
  const [stop, setStop] = useState<"low" | "half" | "full">("half");
  return (
    <Sheet label="Results" stop={stop} onStop={setStop} head={<p>tabs</p>}>
      <p>numbers</p>
    </Sheet>
  );
}

test("the sheet is pulled by its handle, tapped open, and set by key", async () => {
  const { container } = render(<WithSheet />);
  const sheet = screen.getByRole("region", { name: "Results" });
  const handle = screen.getByRole("slider");
  const drag = (fromY: number, toY: number) => {
    fireEvent.pointerDown(handle, { clientY: fromY, button: 0 });
    fireEvent.pointerMove(handle, { clientY: toY });
    fireEvent.pointerUp(handle, { clientY: toY });
  };
  const page = window.innerHeight;
  fireEvent.pointerDown(handle, { clientY: 400, button: 0 });
  fireEvent.pointerMove(handle, { clientY: 380 });
  expect(sheet.style.height).toBe(`${stopHeight("half", page) + 20}px`);
  fireEvent.pointerCancel(handle);
  expect(sheet.style.height).toBe(`${stopHeight("half", page)}px`);
  drag(400, 0);
  expect(sheet.dataset["stop"]).toBe("full");
  drag(100, 100);
  expect(sheet.dataset["stop"]).toBe("low");
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  expect(handle.getAttribute("aria-valuetext")).toBe("half");
  expect(await violations(container)).toEqual([]);
});

test("a switch says whether it is on", async () => {
  const onChange = vi.fn();
  const { container } = render(
    <Switch checked={false} onChange={onChange}>
      Size by workers
    </Switch>,
  );
  const control = screen.getByRole("switch", { name: "Size by workers", checked: false });
  fireEvent.click(control);
  expect(onChange).toHaveBeenCalledWith(true);
  expect(await violations(container)).toEqual([]);
});
