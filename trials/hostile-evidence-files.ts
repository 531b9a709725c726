import {
  bytesOf,
  lyingPng,
  photograph,
  pngChunk,
  pngWithWords,
  textPdf,
  zip,
} from '../src/documents/evidence/test-files.ts'
import type { HeldReason } from '../src/domain/held-evidence.ts'
import type { Random } from './random.ts'

/** A file that is made to hurt: its name, its bytes, and what must come of it. */
export type HostileEvidence = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Held for one of these reasons; or kept, and then shown only as a picture, as text, or not at all. */
  readonly wanted: readonly [HeldReason, ...HeldReason[]] | 'kept'
}

type Make = (random: Random) => HostileEvidence

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const held =
  (name: string, make: (random: Random) => Uint8Array, ...wanted: readonly [HeldReason, ...HeldReason[]]): Make =>
  (random) => ({ name, bytes: make(random), wanted })
const kept =
  (name: string, make: (random: Random) => Uint8Array): Make =>
  (random) => ({ name, bytes: make(random), wanted: 'kept' })
const text = (said: string) => new TextEncoder().encode(said)
const nothing = (megabytes: number) => new Uint8Array(megabytes * 1_048_576)
const cut = (random: Random, whole: Uint8Array) =>
  whole.subarray(0, Math.floor(whole.length * (0.3 + random.below(50) / 100)))
/** A JPEG that says to be of another size than it is. */
const resized = (width: number, height: number) => {
  const bytes = photograph()
  const at = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]))
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(at + 5, height)
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(at + 7, width)
  return bytes
}
const pdfThat = (catalogue: string) => textPdf(['Notes'], catalogue)

/** Every kind of file that is known to hurt, each by what it tries. */
export const HOSTILE_EVIDENCE: Readonly<Record<string, Make>> = {
  'a zip bomb': held('photos.zip', () => zip([{ name: 'a', content: nothing(30) }]), 'archive bomb'),
  'a zip whose directory says four gigabytes': held(
    'a.zip',
    () => zip([{ name: 'a', content: 'x', says: { unpacked: 0xfffffff0 } }]),
    'archive bomb',
  ),
  'a zip whose parts share their bytes': held(
    'a.zip',
    () =>
      zip([
        { name: 'a', content: 'x'.repeat(99) },
        { name: 'b', content: 'x', says: { offset: 0 } },
      ]),
    'archive bomb',
  ),
  'a zip in a zip': held(
    'a.zip',
    () => zip([{ name: 'b.zip', content: zip([{ name: 'c', content: 'x' }]) }]),
    'archive in an archive',
  ),
  'a zip of 6,000 parts': held(
    'a.zip',
    () => zip(Array.from({ length: 6000 }, (_, at) => ({ name: `${at}`, content: '' }))),
    'too many parts',
  ),
  'a locked zip': held('a.zip', () => zip([{ name: 'a.txt', content: 'x', says: { flags: 1 } }]), 'locked archive'),
  'a zip with a path that leads out': held(
    'a.zip',
    () => zip([{ name: '../../../.profile', content: 'x' }]),
    'parts with paths',
  ),
  'a zip with a path of Windows': held(
    'a.zip',
    () => zip([{ name: 'C:\\x\\y.txt', content: 'x' }]),
    'parts with paths',
  ),
  'a zip that was cut off': held(
    'a.zip',
    (random) => cut(random, zip([{ name: 'a', content: random.bytes(5000) }])),
    'cut off',
  ),
  'a zip whose directory is damaged': held(
    'a.zip',
    () => {
      const whole = zip([{ name: 'a', content: 'x' }])
      whole[whole.length - 40] = 0
      whole[whole.length - 69] = 9
      return whole.fill(0, whole.length - 69, whole.length - 40)
    },
    'cut off',
    'archive bomb',
    'parts with paths',
  ),
  'a packed file of gzip': held('a.gz', () => joined(bytesOf('\x1f\x8b\x08'), nothing(1)), 'archive not opened here'),
  'a RAR archive': held('a.rar', () => bytesOf('Rar!\x1a\x07\x01\x00rest'), 'archive not opened here'),
  'a document with macros': held(
    'a.docm',
    () =>
      zip([
        { name: '[Content_Types].xml', content: 'x' },
        { name: 'word/vbaProject.bin', content: 'x' },
      ]),
    'document with macros',
  ),
  'an old document with macros': held(
    'a.doc',
    () => joined(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), nothing(1), bytesOf([...'_VBA_PROJECT'].join('\0'))),
    'document with macros',
  ),
  'a program called a photograph': held('holiday.jpg', () => bytesOf(`MZ${'\0'.repeat(100)}`), 'program'),
  'a program of Linux': held('a.bin', () => bytesOf(`\x7fELF${'\0'.repeat(100)}`), 'program'),
  'a script of a shell': held('notes.txt', () => text('#!/bin/sh\nrm -rf /\n'), 'program'),
  'a script by its name alone': held('invoice.vbs', () => text('MsgBox "x"'), 'program'),
  'a drawing with a script': held(
    'map.svg',
    () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'markup',
  ),
  'a drawing behind a declaration': held(
    'map.xml',
    () => text('<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg onload="x()"/>'),
    'markup',
  ),
  'a page called a text': held(
    'notes.txt',
    () => text('<!DOCTYPE html><script>x()</script>'),
    'markup',
    'not what its name says',
  ),
  'a PDF called a photograph': held('photo.jpg', () => textPdf(['x']), 'not what its name says'),
  'a photograph called a PDF': held('letter.pdf', () => photograph(), 'not what its name says'),
  'a photograph that is a zip as well': held(
    'photo.jpg',
    () => joined(photograph(), zip([{ name: 'a', content: 'x' }])),
    'two kinds at once',
  ),
  'a PNG that is a page as well': held(
    'photo.png',
    () => joined(pngWithWords(), text('<html><script>x()</script>')),
    'two kinds at once',
  ),
  'a PDF that is a zip as well': held(
    'a.pdf',
    () => joined(textPdf(['x']), zip([{ name: 'a', content: 'x' }])),
    'two kinds at once',
    'cut off',
  ),
  'a PDF that begins behind something else': held(
    'a.pdf',
    () => joined(text('GIF89a'), textPdf(['x'])),
    'two kinds at once',
    'not what its name says',
  ),
  'a PDF with a script': held(
    'a.pdf',
    () => pdfThat('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    'PDF that acts',
  ),
  'a PDF with a script under another spelling': held(
    'a.pdf',
    () => pdfThat('/OpenAction << /S /J#61va#53cript /J#53 (x) >>'),
    'PDF that acts',
  ),
  'a PDF that starts a program': held(
    'a.pdf',
    () => pdfThat('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    'PDF that acts',
  ),
  'a PDF with a file inside': held(
    'a.pdf',
    () => pdfThat('/Names << /EmbeddedFiles << /Names [] >> >>'),
    'PDF that acts',
  ),
  'a PDF that was cut off': held('a.pdf', (random) => cut(random, textPdf(['x', 'y', 'z'])), 'cut off'),
  'a locked PDF': held('a.pdf', () => textPdf(['x'], '/Encrypt 9 0 R'), 'locked PDF'),
  'a PDF of a page a mile wide': kept('a.pdf', () =>
    text(
      Buffer.from(textPdf(['x']))
        .toString('latin1')
        .replace('[0 0 595 842]', '[0 0 9e9 9e9]'),
    ),
  ),
  'a PDF whose pages go round': kept('a.pdf', () =>
    text(
      Buffer.from(textPdf(['x']))
        .toString('latin1')
        .replace('/Kids [4 0 R]', '/Kids [2 0 R]'),
    ),
  ),
  'a JPEG of four thousand million pixels': held('a.jpg', () => resized(65_000, 65_000), 'too many pixels'),
  'a JPEG of no height': held('a.jpg', () => resized(640, 0), 'too many pixels'),
  'a JPEG that was cut off': held('a.jpg', (random) => cut(random, photograph(200, 200)), 'cut off'),
  'a PNG of four thousand million pixels': held('a.png', () => lyingPng(65_000, 65_000, 10), 'too many pixels'),
  'a PNG that unpacks to far more than it says': held(
    'a.png',
    () => lyingPng(10, 10, 40 * 1_048_576),
    'unpacks to more than it says',
  ),
  'a PNG with less in it than it says': held('a.png', () => lyingPng(500, 500, 10), 'cut off'),
  'a PNG with a checksum that is wrong': held(
    'a.png',
    () => {
      const whole = pngWithWords()
      whole[40] = (whole[40] ?? 0) ^ 1
      return whole
    },
    'cut off',
  ),
  'a PNG with a bomb among its words': kept('a.png', () => {
    const plain = pngWithWords()
    return joined(plain.subarray(0, 33), pngChunk('zTXt', joined(bytesOf('a\0\0'), nothing(1))), plain.subarray(33))
  }),
  'a name with a path': kept('../../etc/passwd', () => text('words')),
  'a name that turns text round': held('annexe\u202egpj.exe', () => bytesOf(`MZ${'\0'.repeat(100)}`), 'program'),
  'a name of control characters': kept('a\u0000\u0007\n.txt', () => text('words')),
  'a text of one line of twenty megabytes': kept('a.txt', () => new Uint8Array(20 * 1_048_576).fill(97)),
  'bytes without any sense': kept('a', (random) => random.bytes(3000)),
}
