import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * Makes the SHA-256 of a chosen file before it leaves, a piece at a time, and sends it with the form, so that what arrives can
 * be compared with what left. Nothing of the file is kept or shown.
 */

const PIECE = 4 * 1024 * 1024

const form = document.querySelector<HTMLFormElement>('form[data-hash-before-sending]')
const chosen = form?.querySelector<HTMLInputElement>('input[type=file]')
const digest = form?.querySelector<HTMLInputElement>('input[name=digest]')
const said = form?.querySelector<HTMLElement>('[data-hash-said]')

if (form && chosen && digest && said) {
  said.textContent = 'Before it leaves, this browser makes a hash of the file, which is compared with what arrives.'
  chosen.addEventListener('change', () => {
    digest.value = ''
  })
  form.addEventListener('submit', (event) => {
    const file = chosen.files?.[0]
    if (!file || file.size === 0 || digest.value !== '') return
    event.preventDefault()
    hashed(file, (part) => {
      said.textContent = `Making the hash of the file: ${part} of 100.`
    }).then(
      (made) => {
        digest.value = made
        said.textContent = 'The hash is made. The file is on its way.'
        form.submit()
      },
      () => {
        said.textContent = 'The file could not be read. Choose it again.'
      },
    )
  })
}

async function hashed(file: File, progress: (hundredths: number) => void): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += PIECE) {
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()))
    progress(Math.floor((Math.min(at + PIECE, file.size) / file.size) * 100))
  }

  return bytesToHex(hash.digest())
}
