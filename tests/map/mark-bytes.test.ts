import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MarkBytes, SITE_BITS } from "../../src/map/mark-bytes.ts";

const SITES = 64;

/** What a graphics card would hold that is told of changes only. */
class Card {
  readonly texels = new Uint8Array(SITES);
  whole = 0;
  #version = -1;
  take(marks: MarkBytes): void {
    if (this.#version === marks.version) return;
    const changes = marks.take(this.#version);
    this.#version = marks.version;
    if (!changes) {
      this.whole++;
      this.texels.set(marks.bytes);
    } else for (const change of changes) this.texels[change & (2 ** SITE_BITS - 1)] = change >>> SITE_BITS;
  }
}

const fresh = (): MarkBytes => new MarkBytes(new Uint8Array(SITES));

describe("what has changed since it was last taken", () => {
  test("is a word a change: the site below, the code above, and all of it at first", () => {
    const marks = fresh();
    expect(marks.take(-1)).toBeNull();
    marks.set(5, 255);
    marks.set(63, 1);
    const changes = marks.take(0);
    expect([...(changes ?? [])]).toEqual([255 * 2 ** 24 + 5, 2 ** 24 + 63]);
    const { version } = marks;
    marks.set(8, 0);
    marks.set(8, 3);
    expect([...(marks.take(version) ?? [])]).toEqual([3 * 2 ** 24 + 8]);
  });

  test("is nothing where a byte is set to what it is, or all are replaced by the same", () => {
    const marks = fresh();
    marks.set(3, 7);
    const { version } = marks;
    marks.set(3, 7);
    marks.replace(marks.bytes.slice());
    expect(marks.version).toBe(version);
  });

  test("is a few where a few are replaced, and all of it where many are", () => {
    const marks = fresh();
    marks.take(0);
    const few = marks.bytes.slice();
    few[9] = 2;
    marks.replace(few);
    const { version } = marks;
    expect([...(marks.take(0) ?? [])]).toEqual([2 * 2 ** 24 + 9]);
    marks.replace(new Uint8Array(SITES).fill(4));
    expect(marks.take(version)).toBeNull();
    expect([...marks.bytes]).toEqual(new Array(SITES).fill(4));
  });

  test("is all of it for whoever did not take the last", () => {
    const marks = fresh();
    const [one, other] = [new Card(), new Card()];
    one.take(marks);
    other.take(marks);
    marks.set(1, 1);
    one.take(marks);
    marks.set(2, 1);
    other.take(marks);
    expect([...other.texels]).toEqual([...marks.bytes]);
    expect(other.whole).toBe(2);
    marks.set(3, 1);
    one.take(marks);
    expect([...one.texels]).toEqual([...marks.bytes]);
  });

  test("is all of it in a table of more sites than a word can name", () => {
    const marks = new MarkBytes(new Uint8Array(2 ** 24 + 1));
    marks.set(2 ** 24, 1);
    expect(marks.take(0)).toBeNull();
  });

  test("brings a card to the same bytes, whatever came between two looks", () => {
    const site = fc.nat(SITES - 1);
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ site, code: fc.nat(3) }) },
      { weight: 1, arbitrary: fc.array(fc.nat(3), { minLength: SITES, maxLength: SITES }) },
      { weight: 3, arbitrary: fc.constant(null) },
    );
    let told = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [marks, card, truth] = [fresh(), new Card(), new Uint8Array(SITES)];
        for (const each of steps) {
          if (Array.isArray(each)) {
            truth.set(each);
            marks.replace(Uint8Array.from(each));
          } else if (each) {
            truth[each.site] = each.code;
            marks.set(each.site, each.code);
          } else {
            const before = card.whole;
            card.take(marks);
            if (card.whole === before) told++;
            expect([...card.texels]).toEqual([...truth]);
          }
        }
        expect([...marks.bytes]).toEqual([...truth]);
      }),
      { numRuns: 300, seed: 28 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
