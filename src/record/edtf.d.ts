declare module 'edtf' {
  /** Throws where the text is no EDTF. */
  export const parse: (text: string) => unknown
}
