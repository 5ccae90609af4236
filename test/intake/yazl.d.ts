/** The part of yazl the tests use; the package ships no types of its own. */
declare module 'yazl' {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream
    addBuffer(buffer: Uint8Array, name: string, options?: { compress?: boolean }): void
    end(): void
  }
}
