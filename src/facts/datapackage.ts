/** The parts of a Frictionless tabular data package that the loader uses. */
export interface DataPackage {
  readonly version: string;
  readonly resources: readonly Resource[];
}
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource: string; readonly fields: readonly string[] } }[];
  };
}
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly minimum?: number };
}
