/**
 * Keeps what is typed into a long form while it is typed, for whoever is called away from the desk. Without it, each section is
 * kept when it is sent. It says once that it keeps, and goes quiet when it cannot: the form then works as it does without it.
 */

const form = document.querySelector<HTMLFormElement>('form[data-keep]')
const PAUSE = 1500

if (form) {
  const said = form.querySelector('[data-kept]')
  let waiting: number | undefined
  let sent = ''

  const keep = async (): Promise<void> => {
    const typed = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
    const now = typed.toString()
    if (now === sent) return
    const answer = await fetch(form.dataset.keep ?? '', { method: 'POST', body: typed, keepalive: true }).catch(
      () => undefined,
    )
    if (!answer?.ok) return
    sent = now
    if (said && said.textContent === '') said.textContent = 'What you type here is kept.'
  }

  form.addEventListener('input', () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => void keep(), PAUSE)
  })
  form.addEventListener('submit', () => window.clearTimeout(waiting))
  window.addEventListener('pagehide', () => {
    if (waiting !== undefined) void keep()
  })
}
