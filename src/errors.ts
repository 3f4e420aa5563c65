/**
 * Every error the program can raise, with its text and exit status: one place, one line each, saying what to do.
 *
 * Doubt about a report's text is never an error: it is a Note in the record. Bugs are ordinary exceptions.
 */
export const ERRORS = {
  usage: { exit: 2, text: (d: string) => d },
  'no-such-file': { exit: 3, text: (d: string) => `${d}: no such file; check the path` },
  'is-folder': {
    exit: 3,
    text: (d: string) => `${d}: this is a folder; name the files in it, for example ${d.replace(/\/$/, '')}/*.md`,
  },
  unreadable: { exit: 3, text: (d: string) => `${d}: cannot be opened; check its permissions` },
  empty: { exit: 4, text: (d: string) => `${d}: there is no text in it; hand over a report with words` },
  binary: {
    exit: 4,
    text: (d: string) => `${d}: this is not text, HTML, PDF, DOCX, ninjs or a feed; convert it to one of these first`,
  },
  'too-large': { exit: 4, text: (d: string) => `${d}: larger than 32 MB; split it into single reports` },
  'no-article': {
    exit: 4,
    text: (d: string) => `${d}: no article was found on this HTML page; save the article itself, or paste its text`,
  },
  'no-pdf-text': { exit: 4, text: (d: string) => `${d}: this PDF holds no text (a scan?); run it through OCR first` },
  'bad-pdf': { exit: 4, text: (d: string) => `${d}: this PDF is damaged or locked; open it and save it again` },
  'bad-ninjs': {
    exit: 4,
    text: (d: string) => `${d}: this JSON is no ninjs item with a text body; see docs/intake.md`,
  },
  'bad-front-matter': { exit: 4, text: (d: string) => `${d}; mend the lines between the two --- or remove them` },
  'bad-docx': {
    exit: 4,
    text: (d: string) => `${d}: this Word document is damaged or locked; open it and save it again as .docx`,
  },
  'docx-macros': {
    exit: 4,
    text: (d: string) => `${d}: this Word document holds macros; save it as .docx without them`,
  },
  'docx-too-large': {
    exit: 4,
    text: (d: string) => `${d}: more than 16 MB of text once unpacked; split it into single reports`,
  },
  'bad-feed': {
    exit: 4,
    text: (d: string) => `${d}: this feed cannot be read; name the addresses of its reports instead`,
  },
  'empty-feed': {
    exit: 4,
    text: (d: string) =>
      `${d}: no item of this feed holds the text of a report; name the addresses of the reports instead`,
  },
  language: { exit: 5, text: (d: string) => `${d}; Parley reads English (en), use --language en if this is wrong` },
  'bad-record': {
    exit: 4,
    text: (d: string) => `${d}: this is no record in JSON; make one with parley read FILE... --format json`,
  },
  'bad-date': { exit: 2, text: (d: string) => `${d}: not a date in EDTF; write 2025-04-26, 2025-04 or 2025` },
  'bad-knowledge': { exit: 6, text: (d: string) => `${d}; run parley check FILE to see every mistake` },
  'model-missing': { exit: 7, text: (d: string) => `${d}: this model is missing; install parley-record again` },
  'model-damaged': {
    exit: 7,
    text: (d: string) => `${d}: this model is damaged (its checksum differs); install parley-record again`,
  },
  'bad-url': { exit: 2, text: (d: string) => `${d}; write an address such as https://example.org/report` },
  'forbidden-address': {
    exit: 10,
    text: (d: string) =>
      `${d}: leads to a machine that is not public, and is not fetched; if you trust it, name its host with --allow-host`,
  },
  'robots-forbid': {
    exit: 10,
    text: (d: string) =>
      `${d}: the site asks programs not to fetch this page (robots.txt); save it in a browser and read the file`,
  },
  'fetch-failed': { exit: 10, text: (d: string) => `${d}; check the address and your connection, then try again` },
  'fetch-refused': { exit: 10, text: (d: string) => `${d}; save the page in a browser and read the file` },
  'fetch-slow': {
    exit: 10,
    text: (d: string) => `${d}; it was given up, try again later or save the page in a browser and read the file`,
  },
  'fetch-busy': { exit: 10, text: (d: string) => `${d}; the site asks to wait` },
  'fetch-too-large': {
    exit: 10,
    text: (d: string) => `${d}: larger than 32 MB, and was cut off; save what you need of it and read the file`,
  },
  'fetch-redirects': { exit: 10, text: (d: string) => `${d}: was sent on and on without an end; check the address` },
  output: { exit: 3, text: (d: string) => `${d}: cannot be written; check the folder and its permissions` },
  'empty-folder': {
    exit: 4,
    text: (d: string) =>
      `${d}: there are no reports in this folder (text, Markdown, HTML, PDF, ninjs, DOCX); name another`,
  },
  'not-dossier': {
    exit: 8,
    text: (d: string) =>
      `${d}: this is no dossier of Parley; make one with parley init FILE.parley (if it was one, try parley rescue)`,
  },
  'dossier-folder': {
    exit: 8,
    text: (d: string) =>
      `${d}: this is a folder, and a dossier is one file; name the file, for example ${d.replace(/\/$/, '')}/talks.parley`,
  },
  'dossier-empty': {
    exit: 8,
    text: (d: string) =>
      `${d}: this file is empty, and no dossier; restore a backup, or remove it and make a dossier with parley init`,
  },
  'dossier-exists': {
    exit: 8,
    text: (d: string) => `${d}: is there already; choose another name, nothing was changed`,
  },
  'dossier-newer': {
    exit: 8,
    text: (d: string) => `${d}: this dossier was made by a newer Parley; install the newest parley-record to open it`,
  },
  'dossier-damaged': {
    exit: 8,
    text: (d: string) =>
      `${d}: this dossier is damaged; save what can be saved with parley rescue FILE.parley NEW.parley`,
  },
  'not-rescuable': {
    exit: 8,
    text: (d: string) =>
      `${d}: nothing of a dossier can be found in it; restore a backup (parley restore BACKUP NEW.parley)`,
  },
  'dossier-faults': { exit: 8, text: (d: string) => d },
  'dossier-busy': { exit: 8, text: (d: string) => `${d}: another command is writing to it; try again in a moment` },
  'dossier-read-only': {
    exit: 8,
    text: (d: string) => `${d}: may not be written; check the permissions of the file and of its folder`,
  },
  'dossier-gone': {
    exit: 8,
    text: (d: string) =>
      `${d}: the file was moved or removed while in use; put it back and run the command again, it goes on where it stopped`,
  },
  'disk-full': {
    exit: 8,
    text: (d: string) => `${d}: the disk is full; make room and run the command again, it goes on where it stopped`,
  },
  disk: {
    exit: 8,
    text: (d: string) => `${d}: the disk does not answer as it should; check it and run the command again`,
  },
  'no-sqlite': {
    exit: 8,
    text: (d: string) =>
      `dossiers need the module better-sqlite3, which cannot be loaded (${d}); run npm rebuild better-sqlite3 where Parley is installed (it may need python3, make and g++); parley read works without it`,
  },
  'no-such-entry': {
    exit: 9,
    text: (d: string) => `${d}: no such entry in this dossier; parley list and parley search show the ids`,
  },
  'no-such-report': {
    exit: 9,
    text: (d: string) => `${d}: no such report in this dossier; parley list FILE.parley reports shows the ids`,
  },
  'no-such-decision': {
    exit: 9,
    text: (d: string) =>
      `${d}: no such decision in this dossier, or it is undone; parley list FILE.parley decisions shows them`,
  },
  'bad-decision': { exit: 9, text: (d: string) => d },
} as const satisfies Record<string, { exit: number; text: (detail: string) => string }>

export type ErrorCode = keyof typeof ERRORS

/** An error that a user can mend. `code` is stable; `message` is one line; `exit` is the command's exit status. */
export class ParleyError extends Error {
  readonly code: ErrorCode
  readonly exit: number

  constructor(code: ErrorCode, detail: string) {
    super(ERRORS[code].text(detail.replace(/\s+/g, ' ')))
    this.name = 'ParleyError'
    this.code = code
    this.exit = ERRORS[code].exit
  }
}
