/** The file as a whole cannot be read as rows. The message is a constant: it never repeats what the file holds. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly code = 'CANDOUR_UNREADABLE_FILE'
  readonly why: WhyUnreadable

  constructor(why: WhyUnreadable, options?: ErrorOptions) {
    super(SENTENCES[why], options)
    this.why = why
  }
}

/** The reason in a word; the sentence for people is the message. */
export type WhyUnreadable = keyof typeof SENTENCES

const SENTENCES = {
  empty: 'The file is empty.',
  'not a table': 'This is a PDF or another document, not a table. Save it as CSV, XLSX or ODS and choose it again.',
  markup: 'This is a web page or XML, whatever its name says. Save it as CSV, XLSX or ODS and choose it again.',
  'an archive': 'This is an archive that holds other files. Unpack it and choose the file that is meant.',
  'unknown encoding': 'That encoding is not known. Write a name such as utf-8, windows-1252 or utf-16le.',
  'old or locked':
    'This is a spreadsheet of an old kind (.xls), or one with a password. Save it as XLSX without a password and choose it again.',
  'binary workbook': 'This is a binary spreadsheet (.xlsb). Save it as XLSX and choose it again.',
  password: 'The spreadsheet has a password. Save it without one and choose it again.',
  'cut off': 'The spreadsheet is not whole: its end is missing. Bring it again.',
  damaged: 'The file does not agree with itself: something in it was changed on its way. Bring it again.',
  'not as it says':
    'The spreadsheet says one thing of itself and holds another, as no program writes it. Open it where it came from, save it anew, and look at it there first.',
  'too much': 'The file unpacks to far more than a history can hold. Look at it where it came from.',
  'too many parts': 'The spreadsheet has too many parts to be a table. Save the sheet that is meant as CSV.',
  'too much in one piece': 'One piece of the spreadsheet is longer than anything that a cell holds.',
  'too many columns':
    'The file has more than a thousand columns, and nobody can decide upon so many. Leave out those that are not needed.',
  'too many texts': 'The spreadsheet holds more different texts than can be kept in hand. Save the sheet as CSV.',
  'document type': 'The spreadsheet holds declarations of its own (DOCTYPE), which no spreadsheet needs.',
} as const
