/**
 * What comes out of a file before it is a Report: the text and what the file itself says of it.
 *
 * In: `<h1>Talks stall</h1><p>...` Out: `{ title: 'Talks stall', text: 'Talks stall\n\n...', format: 'html', ... }`.
 * Ids and checksums are left to whoever makes the Report.
 */

/** The formats that intake tells apart, by content. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'ninjs' | 'feed'

/** A report as read. `published` is EDTF; `text` is normalised and holds the title where record.md says so. */
export interface Intake {
  readonly title?: string
  readonly outlet?: string
  readonly author?: string
  readonly agency?: string
  readonly url?: string
  readonly published?: string
  readonly language: string
  readonly text: string
  readonly format: Format
}

/** What the caller knows better than the file. Each one wins over what the file says. */
export interface IntakeOptions {
  readonly published?: string
  readonly outlet?: string
  readonly language?: string
}

/**
 * What one format finds: the body without a title set before it, and values as the file gives them.
 * `language` is what a person declared (it decides), `hint` what a system set (it counts for texts too short to tell).
 */
export interface Found {
  readonly title?: string
  readonly outlet?: string
  readonly author?: string
  readonly agency?: string
  readonly url?: string
  readonly published?: string
  readonly language?: string
  readonly hint?: string
  readonly body: string
  readonly format: Format
}
