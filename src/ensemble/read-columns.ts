import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { parquetMetadataAsync, parquetScan, type AsyncBuffer, type DecodedArray } from "hyparquet";
import { InputError } from "../domain/index.ts";

/** Reads columns of a stored ensemble one at a time, so that memory holds no more than one. */
export interface ColumnReader {
  readonly rows: number;
  /** All rows of a column, row group by row group. */
  read(name: string, take: (values: DecodedArray, row: number) => void): Promise<void>;
  /** Some rows of a column. */
  rowsOf(name: string, from: number, to: number): Promise<DecodedArray>;
  close(): void;
}

function bufferOf(fd: number): AsyncBuffer {
  const { size } = fstatSync(fd);
  return {
    byteLength: size,
    slice(start, end = size) {
      const bytes = new Uint8Array(end - start);
      for (let done = 0; done < bytes.length;) {
        const got = readSync(fd, bytes, done, bytes.length - done, start + done);
        if (got === 0) throw new RangeError("the file ends too early");
        done += got;
      }
      return bytes.buffer;
    },
  };
}

/** Opens a whole Parquet file. Throws InputError when it is none. */
export async function openColumns(file: string): Promise<ColumnReader> {
  const fd = openSync(file, "r");
  try {
    const buffer = bufferOf(fd);
    const metadata = await parquetMetadataAsync(buffer);
    const scan = await parquetScan({ file: buffer, metadata });
    return {
      rows: Number(metadata.num_rows),
      async read(column, take) {
        for (const { rowStart, rowEnd } of scan.ranges) take(await scan.readColumn({ column, rowStart, rowEnd }), rowStart);
      },
      rowsOf: (column, rowStart, rowEnd) => scan.readColumn({ column, rowStart, rowEnd }),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw new InputError([{ file, message: `is no whole Parquet file: ${error instanceof Error ? error.message : String(error)}` }]);
  }
}
