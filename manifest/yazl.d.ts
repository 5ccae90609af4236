/** The options that keep times out of an archive; the package ships no types of its own. */
declare module 'yazl' {
  interface ZipFile {
    addBuffer(
      buffer: Uint8Array,
      name: string,
      options: { compress: boolean; mtime: Date; forceDosTimestamp: boolean },
    ): void
  }
}
