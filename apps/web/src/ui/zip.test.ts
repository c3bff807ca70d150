import { expect, it } from 'vitest';
import { crc32 as asNodeHasIt } from 'node:zlib';
import { crc32, zipOf } from './zip.ts';

/** The files of an archive, found by its directory as any reader would. */
const filesIn = async (zip: Blob) => {
  const view = new DataView(await zip.arrayBuffer());
  const text = (at: number, length: number) =>
    new TextDecoder().decode(new Uint8Array(view.buffer, at, length));
  const end = view.byteLength - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let entry = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    const [crc, size, nameLength, at] = [
      view.getUint32(entry + 16, true),
      view.getUint32(entry + 24, true),
      view.getUint16(entry + 28, true),
      view.getUint32(entry + 42, true),
    ];
    expect([view.getUint32(at, true), view.getUint32(at + 14, true)]).toEqual([0x04034b50, crc]);
    const name = text(entry + 46, nameLength);
    const content = text(at + 30 + view.getUint16(at + 26, true), size);
    entry += 46 + nameLength;
    expect(crc).toBe(asNodeHasIt(content));
    return { name, text: content };
  });
};

it('Files come out of an archive as they went in', async () => {
  const files = [
    { name: '0031-größe.md', text: '# Größe 漢字\n' },
    { name: 'empty.md', text: '' },
    { name: 'long.md', text: 'a line\n'.repeat(10_000) },
  ];
  expect(await filesIn(zipOf(files))).toEqual(files);
  expect(await filesIn(zipOf([]))).toEqual([]);
});

it('The checksum is the one of archives', () =>
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
