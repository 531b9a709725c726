/** The page that checks a copy: does the sums here, asks only for a hash of the code, and says what came of it. */
import { readCode } from '../domain/statement-words.ts'
import { publishedLog } from './published-log.ts'
import { type CopyVerdict, hashGiven, verifyCopy } from './verify-copy.ts'

const form = document.querySelector<HTMLFormElement>('#check-copy')
const result = document.querySelector<HTMLElement>('#result')
const LONGEST_FILE = 4_000_000

function typedIn(id: string): string {
  const field = document.getElementById(id)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
}

async function fileWords(): Promise<string> {
  const field = document.getElementById('words-file')
  const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined
  return file && file.size <= LONGEST_FILE ? file.text() : ''
}

function day(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

function wordsFor(verdict: CopyVerdict): readonly string[] {
  switch (verdict.kind) {
    case 'the words that were fixed':
      return verdict.checked === 'words'
        ? [
            `This copy’s words are the words that were fixed on ${day(verdict.on)}.`,
            'The ledger was checked in your browser: nothing was changed since.',
          ]
        : [
            `The printed hash is that of the words that were fixed on ${day(verdict.on)}.`,
            'To check the words beside it as well, paste them, or work the hash out from the paper as it says below.',
          ]
    case 'other words':
      return [
        verdict.checked === 'words'
          ? `These are not the words that were fixed on ${day(verdict.on)}.`
          : `This is not the hash of the words that were fixed on ${day(verdict.on)}.`,
        'A single sign is enough. Paste the whole copy again; if it stays so, do not rely on this copy, and ask for another.',
      ]
    case 'nothing known':
      return ['Nothing is known under this code.', 'Compare it with the copy. A new one is known within half a minute.']
    case 'no words':
      return [
        'There is nothing to check yet.',
        'Paste the whole copy, from its heading to the text under the square, or the text under the square alone.',
      ]
    case 'not proved':
      return [
        'The ledger does not prove what is published under this code.',
        'Keep the copy, and show this to somebody outside the unit.',
      ]
    case 'could not ask':
      return ['This could not be checked.', 'The ledger did not answer. Try again in a few minutes.']
  }
}

function show([heading = '', ...sentences]: readonly string[]): void {
  const strong = document.createElement('strong')
  strong.textContent = heading
  const parts = sentences.map((sentence) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = sentence
    return paragraph
  })
  const title = document.createElement('p')
  title.append(strong)
  result?.replaceChildren(title, ...parts)
}

if (form?.dataset.verifier && result) {
  const { verifier, checkpoint = '', copies = '' } = form.dataset
  const log = publishedLog(verifier, checkpoint)
  form.hidden = false
  document.getElementById('without-script')?.remove()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    show(['Checking…'])
    const words = (await fileWords()) || typedIn('words')
    const code = readCode(typedIn('code')) ?? readCode(words)
    if (code === undefined) {
      show(['Give the code on the copy: sixteen letters and digits.'])
      return
    }
    const given = hashGiven(words, typedIn('code'))
    const verdict: CopyVerdict = given
      ? await verifyCopy(
          code,
          given,
          async (lookup) => {
            const answer = await fetch(`${copies}/${lookup}`, { cache: 'no-store' })
            return answer.ok ? answer.json() : undefined
          },
          log,
        ).catch((): CopyVerdict => ({ kind: 'could not ask' }))
      : { kind: 'no words' }
    show(wordsFor(verdict))
  })
}
