/**
 * Why the bytes of an exhibit are kept and never opened here. The words are shown to whoever works the matter; the keys
 * stand in the record and in logs, and hold nothing of the file.
 */
export const HELD_REASONS = {
  program: 'It is a program, or begins like one. Nothing here runs or opens it.',
  markup: 'It is a page or drawing that a browser would run. It is never shown.',
  'not what its name says': 'Its content is of another kind than its name says.',
  'two kinds at once': 'It can be read as two kinds of file, which is how one hides inside another.',
  'cut off': 'It ends before it should, or its parts do not fit together.',
  'too many pixels': 'The picture says that it is larger than 50 million pixels, or no size that a picture can have.',
  'unpacks to more than it says': 'Unpacked it is far larger than its own description says.',
  'archive bomb': 'Unpacked it would be more than 100 times its size, or more than 2 GB.',
  'too many parts': 'It is an archive of more than 5,000 parts.',
  'archive in an archive': 'It is an archive that holds archives. Unpack it elsewhere and bring what is in it.',
  'locked archive': 'It is locked with a password, so nobody can say here what is in it.',
  'archive not opened here': 'It is an archive of a kind that is not opened here.',
  'parts with paths': 'It is an archive whose parts have names that would lead out of it.',
  'PDF that acts': 'It is a PDF with a script, a program to start or a file inside it.',
  'locked PDF': 'It is a PDF that is locked.',
  'document with macros': 'It is a document with macros.',
  'too large to look into': 'It is larger than 64 MB and of a kind that has to be looked into as a whole.',
  infected: 'The malware scanner found something in it.',
} as const

export type HeldReason = keyof typeof HELD_REASONS

/** What was found of a file by its bytes; its name and what a browser said of it count for nothing here. */
export type EvidenceType =
  | 'JPEG picture'
  | 'PNG picture'
  | 'PDF'
  | 'text'
  | 'archive'
  | 'document'
  | 'sound or video'
  | 'other picture'
  | 'program'
  | 'markup'
  | 'unknown'

/** What can be shown as a picture or as text; the rest is kept, and can be taken out by an act of its own. */
export function canBeShown(type: string): boolean {
  return type === 'JPEG picture' || type === 'PNG picture' || type === 'PDF' || type === 'text'
}

/** What a clean copy and a redaction can be made of. */
export function canBeCleaned(type: string): boolean {
  return canBeShown(type) && type !== 'text'
}

/** The largest file that is taken in: 2 GB, in bytes. */
export const LARGEST_EVIDENCE = 2 * 1024 * 1024 * 1024
/** The largest file that is decoded here, in bytes. */
export const LARGEST_OPENED = 64 * 1024 * 1024
