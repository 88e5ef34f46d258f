/**
 * Writes small ONNX files: just enough of the format's protobuf messages (onnx.proto of ONNX 1.16, IR version 8) for the
 * models that tests make.
 */
export type Tensor = {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array | BigInt64Array;
  /** Name of a file beside the network that holds the values instead. */
  readonly external?: string;
};
export type Node = {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
};
/** A name in `dims` is a size known only at run time. */
export type Value = {
  readonly name: string;
  readonly type: 'float' | 'int64';
  readonly dims: readonly (number | string)[];
};
export type Graph = {
  readonly nodes: readonly Node[];
  readonly constants: readonly Tensor[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
};

const opsetVersion = 17;
const irVersion = 8;
const elementTypes = { float: 1, int64: 7 } as const;
/** Value of `data_location`. */
const storedOutside = 1;
const attributeTypes = { number: 2, list: 7 } as const;

export function onnxFile(graph: Graph): Uint8Array {
  const opset = whole(2, opsetVersion);
  return Uint8Array.from([...whole(1, irVersion), ...bytes(8, opset), ...bytes(7, graphBytes(graph))]);
}

function graphBytes({ nodes, constants, inputs, outputs }: Graph): number[] {
  return [
    ...nodes.flatMap((node) => bytes(1, nodeBytes(node))),
    ...text(2, 'made-by-a-test'),
    ...constants.flatMap((tensor) => bytes(5, tensorBytes(tensor))),
    ...inputs.flatMap((value) => bytes(11, valueBytes(value))),
    ...outputs.flatMap((value) => bytes(12, valueBytes(value))),
  ];
}

function nodeBytes({ op, inputs, outputs, attributes = {} }: Node): number[] {
  return [
    ...inputs.flatMap((name) => text(1, name)),
    ...outputs.flatMap((name) => text(2, name)),
    ...text(4, op),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      bytes(5, [...text(1, name), ...attributeBytes(value)]),
    ),
  ];
}

/** Whole numbers only. */
function attributeBytes(value: number | readonly number[]): number[] {
  return typeof value === 'number'
    ? [...whole(3, value), ...whole(20, attributeTypes.number)]
    : [...value.flatMap((each) => whole(8, each)), ...whole(20, attributeTypes.list)];
}

function tensorBytes({ name, dims, values, external }: Tensor): number[] {
  const type = values instanceof Float32Array ? elementTypes.float : elementTypes.int64;
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const content =
    external === undefined
      ? bytes(9, raw)
      : [...bytes(13, [...text(1, 'location'), ...text(2, external)]), ...whole(14, storedOutside)];
  return [...dims.flatMap((dim) => whole(1, dim)), ...whole(2, type), ...text(8, name), ...content];
}

function valueBytes({ name, type, dims }: Value): number[] {
  const shape = dims.flatMap((dim) => bytes(1, typeof dim === 'number' ? whole(1, dim) : text(2, dim)));
  const tensor = [...whole(1, elementTypes[type]), ...bytes(2, shape)];
  return [...text(1, name), ...bytes(2, bytes(1, tensor))];
}

/** A field of wire type 0. */
function whole(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

/** A field of wire type 2. */
function bytes(field: number, content: ArrayLike<number>): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...Array.from(content)];
}

function text(field: number, content: string): number[] {
  return bytes(field, new TextEncoder().encode(content));
}

function varint(value: number): number[] {
  const found: number[] = [];
  let rest = value;
  while (rest >= 128) {
    found.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...found, rest];
}
