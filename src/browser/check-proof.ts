/** The page that checks a proof: reads what was given, does the sums here, and says what came of it. Sends nothing. */
import { type Given, type NotGiven, readNumbers, readProofFile } from './proof-file.ts'
import { type Said, WHAT_TO_GIVE, wordsFor } from './proof-words.ts'
import { publishedLog } from './published-log.ts'
import { verifyProof } from './verify-proof.ts'

const form = document.querySelector<HTMLFormElement>('#check-proof')
const result = document.querySelector<HTMLElement>('#result')

/** Far above any proof, which is a few kilobytes. */
const LONGEST_FILE = 1_000_000

function inputOf(id: string): HTMLInputElement {
  const input = document.getElementById(id)
  if (!(input instanceof HTMLInputElement)) throw new Error(`The page has no field ${id}.`)
  return input
}

async function given(): Promise<Given | NotGiven | 'nothing'> {
  const file = inputOf('proof-file').files?.[0]
  const [entry, commitment] = [inputOf('entry').value, inputOf('commitment').value]
  if (entry !== '' || commitment !== '') return readNumbers(entry, commitment)
  if (!file) return 'nothing'
  return file.size > LONGEST_FILE ? 'not a proof file' : readProofFile(await file.text())
}

function show({ heading, sentences }: Said): void {
  const parts = sentences.map((sentence) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = sentence
    return paragraph
  })
  const title = document.createElement('p')
  const strong = document.createElement('strong')
  strong.textContent = heading
  title.append(strong)
  result?.replaceChildren(title, ...parts)
}

/** Whoever gives a file after two numbers, or the other way round, means the later one. */
function keepTheLater(): void {
  const [file, ...typed] = ['proof-file', 'entry', 'commitment'].map(inputOf)
  file?.addEventListener('change', () => {
    for (const input of typed) input.value = ''
  })
  for (const input of typed) {
    input.addEventListener('input', () => {
      if (file) file.value = ''
    })
  }
}

if (form && result && form.dataset.verifier) {
  const log = publishedLog(form.dataset.verifier, form.dataset.checkpoint ?? '')
  form.hidden = false
  document.getElementById('without-script')?.remove()
  keepTheLater()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    show({ heading: 'Checking…', sentences: [] })
    const read = await given()
    if (typeof read === 'string') show({ heading: WHAT_TO_GIVE[read], sentences: [] })
    else {
      const verdict = await verifyProof(read, log).catch(() => undefined)
      show(wordsFor(verdict ?? { kind: 'not known', because: 'no checkpoint' }))
    }
  })
}
