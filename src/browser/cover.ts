/**
 * Blanks the page at once when someone comes to the desk: by the link in the header, or Ctrl+Shift+H. What was
 * typed stays where it was. A dialog covers it, so that nothing under it can be reached, read aloud or copied.
 */

const dialog = document.createElement('dialog')
dialog.className = 'candour-cover'
dialog.setAttribute('aria-labelledby', 'candour-cover-title')

const title = document.createElement('h1')
title.id = 'candour-cover-title'
title.textContent = 'Screen covered'

const uncover = document.createElement('button')
uncover.type = 'button'
uncover.className = 'govuk-button'
uncover.textContent = 'Uncover'

dialog.append(title, uncover)
document.body.append(dialog)

const titleBefore = document.title

function cover(): void {
  if (dialog.open) return
  document.title = 'Screen covered – Candour'
  document.documentElement.classList.add('candour-covered')
  dialog.showModal()
}

uncover.addEventListener('click', () => {
  document.title = titleBefore
  document.documentElement.classList.remove('candour-covered')
  dialog.close()
})

// Escape is pressed by habit; only the button brings the page back.
dialog.addEventListener('cancel', (event) => event.preventDefault())

document.querySelector('[data-cover-screen]')?.addEventListener('click', (event) => {
  event.preventDefault()
  cover()
})

document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey && event.shiftKey && event.code === 'KeyH')) return
  event.preventDefault()
  cover()
})
