import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { RowGroup, SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter, type ColumnSource } from "hyparquet-writer";

const PIECE = 1 << 22;

/** Writes all bytes at a place of a file; the system may take them in parts. */
export function writeAll(fd: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, at + done);
}

/** CRC-32 of part of a file; `onto` is given each piece. Null when the file ends before. */
export function checksum(fd: number, start: number, end: number, onto?: (piece: Uint8Array, at: number) => void): number | null {
  const piece = new Uint8Array(Math.min(PIECE, Math.max(0, end - start)));
  let sum = 0;
  for (let at = start; at < end;) {
    const got = readSync(fd, piece, 0, Math.min(piece.length, end - at), at);
    if (got === 0) return null;
    const bytes = piece.subarray(0, got);
    sum = crc32(bytes, sum);
    onto?.(bytes, at);
    at += got;
  }
  return sum;
}

/** Where a row group came to lie. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly crc: number;
  readonly group: RowGroup;
}

/** A Parquet file that grows by row groups and may be left and taken up again before its footer is written. */
export interface GrowingFile {
  append(columns: readonly ColumnSource[]): Placed;
  /** Takes over a row group that another file holds. */
  adopt(group: RowGroup, write: (onto: (piece: Uint8Array) => void) => number | null): Omit<Placed, "crc"> & { readonly crc: number | null };
  /** Where the next row group will lie. */
  end(): number;
  /** Writes the footer, which lists all row groups in their order. Returns the length of the file. */
  finish(groups: readonly RowGroup[]): number;
  close(): void;
}

export interface Growing {
  readonly file: string;
  readonly schema: readonly SchemaElement[];
  /** What the footer says under `lodestone`. */
  readonly about: string;
  /** Where the row groups end that are in the file already. */
  readonly end?: number;
}

/** Opens a file to grow. Whatever stands in it after `end` is cut off: half a row group, or a footer. */
export function growParquet({ file, schema, about, end = 0 }: Growing): GrowingFile {
  const fd = openSync(file, end === 0 ? "w+" : "r+");
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: [...schema], codec: "SNAPPY", createdBy: "lodestone", kvMetadata: [{ key: "lodestone", value: about }] });
  let length = end;
  if (end > 0) {
    ftruncateSync(fd, end);
    bytes.offset = end;
    bytes.index = 0;
  }

  /** Puts what was encoded on the disk; when the disk refuses, the file is cut back to what it held. */
  function flush(): { start: number; end: number; crc: number } {
    const encoded = bytes.getBytes();
    const start = length;
    try {
      writeAll(fd, encoded, start);
      fsyncSync(fd);
    } catch (error) {
      ftruncateSync(fd, start);
      throw error;
    }
    const crc = crc32(encoded);
    length = start + encoded.length;
    bytes.index = 0;
    return { start, end: length, crc };
  }

  if (end === 0) flush();
  return {
    append(columns) {
      void writer.write({ columnData: [...columns], rowGroupSize: Number.MAX_SAFE_INTEGER, pageSize: Number.MAX_SAFE_INTEGER });
      // The journal holds what the footer will say; held here, it would grow with the draws.
      const group = writer.row_groups.pop()!;
      writer.pendingIndexes.length = 0;
      return { ...flush(), group };
    },
    end: () => length,
    adopt(group, write) {
      const start = length;
      const crc = write((piece) => {
        writeAll(fd, piece, length);
        length += piece.length;
      });
      bytes.offset = length;
      return { start, end: length, crc, group };
    },
    finish(groups) {
      writer.row_groups = [...groups];
      writer.num_rows = groups.reduce((sum, group) => sum + group.num_rows, 0n);
      void writer.finish();
      return flush().end;
    },
    close: () => closeSync(fd),
  };
}

/** Length of a file that is open. */
export const lengthOf = (fd: number): number => fstatSync(fd).size;
