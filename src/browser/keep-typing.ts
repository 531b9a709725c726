/** Keeps what is typed, every ten seconds, for whoever types it: the page may be left or lost, and the words are not. */
const form = document.querySelector<HTMLFormElement>('form[data-keep-at]')
const said = document.getElementById('kept')
const EVERY = 10_000

function clock(): string {
  return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

if (form?.dataset.keepAt && said) {
  const { keepAt } = form.dataset
  const text = (): string => new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString()
  let kept = text()
  let keptAt = clock()
  setInterval(async () => {
    const now = text()
    if (now === kept) return
    const answer = await fetch(keepAt, {
      method: 'POST',
      body: now,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }).catch(() => undefined)
    if (answer?.status === 204) {
      kept = now
      keptAt = clock()
      said.textContent = `Saved for you at ${keptAt}.`
    } else said.textContent = `Not saved since ${keptAt}. Keep this page open; we try every 10 seconds.`
  }, EVERY)
}
