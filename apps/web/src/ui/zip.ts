export type ZipFile = { readonly name: string; readonly text: string };

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that archives keep of each file. */
export const crc32 = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
};

/** Little-endian numbers, each with its width in bytes. */
const packed = (...numbers: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
};

/** 1980-01-01, the first day that the format knows: archives of the same files are the same. */
const day = 33;
const namesAreUtf8 = 0x800;
const asOfVersion = 20;

/** An archive of texts, not compressed: PKWARE's APPNOTE 6.3, without anything that is optional. */
export const zipOf = (files: readonly ZipFile[]): Blob => {
  const encoder = new TextEncoder();
  const local: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const path = encoder.encode(name);
    const content = encoder.encode(text);
    const about = [
      ...([
        [asOfVersion, 2],
        [namesAreUtf8, 2],
        [0, 2],
        [0, 2],
        [day, 2],
      ] as const),
      ...([
        [crc32(content), 4],
        [content.length, 4],
        [content.length, 4],
        [path.length, 2],
        [0, 2],
      ] as const),
    ];
    const header = packed([0x04034b50, 4], ...about);
    local.push(header, path, content);
    const entry = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    central.push(packed([0x02014b50, 4], [asOfVersion, 2], ...about, ...entry), path);
    offset += header.length + path.length + content.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const counts = [
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
  ] as const;
  const end = packed([0x06054b50, 4], ...counts, [size, 4], [offset, 4], [0, 2]);
  return new Blob([...local, ...central, end], { type: 'application/zip' });
};
