/** The file as a whole cannot be read as CSV. The message is a constant: it never repeats what the file holds. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly code = 'CANDOUR_UNREADABLE_FILE'
  readonly why: keyof typeof SENTENCES

  constructor(why: keyof typeof SENTENCES, options?: ErrorOptions) {
    super(SENTENCES[why], options)
    this.why = why
  }
}

const SENTENCES = {
  empty: 'The file is empty.',
  'not CSV': 'This is a spreadsheet, an archive or a PDF, not CSV. Save it as CSV and choose it again.',
  'unknown encoding': 'That encoding is not known. Write a name such as utf-8, windows-1252 or utf-16le.',
} as const
