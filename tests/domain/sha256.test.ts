import { createHash } from "node:crypto";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/domain/index.ts";

const ofNode = (text: string): string => createHash("sha256").update(text).digest("hex");

test("the example of FIPS 180-4", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("any text hashes as node:crypto has it", () => {
  assert(property(string({ unit: "grapheme", maxLength: 300 }), (text) => sha256(text) === ofNode(text)));
});

test.each([55, 56, 63, 64, 65, 119, 120])("a text of %i bytes, around the edge of a block", (length) => {
  expect(sha256("a".repeat(length))).toBe(ofNode("a".repeat(length)));
});
