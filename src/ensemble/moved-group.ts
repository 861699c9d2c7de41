import type { RowGroup } from "hyparquet";

const by = (offset: bigint | undefined, more: bigint): { readonly at: bigint } | null => (offset === undefined ? null : { at: offset + more });

/** What a footer says of a row group whose bytes have moved by `more`. */
export function movedGroup(group: RowGroup, more: number): RowGroup {
  const distance = BigInt(more);
  return {
    ...group,
    columns: group.columns.map((column) => {
      const { meta_data } = column;
      if (!meta_data) return column;
      const dictionary = by(meta_data.dictionary_page_offset, distance);
      return {
        ...column, file_offset: column.file_offset + distance,
        meta_data: { ...meta_data, data_page_offset: meta_data.data_page_offset + distance, ...(dictionary ? { dictionary_page_offset: dictionary.at } : {}) },
      };
    }),
  };
}
