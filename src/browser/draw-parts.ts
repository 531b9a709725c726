/** Lets parts of a page be drawn with a pointer; each adds a line to the field, which can be typed as well. */

const picture = document.querySelector<HTMLImageElement>('img[data-draw-parts]')
const lines = document.querySelector<HTMLTextAreaElement>('#rectangles')

if (picture && lines) {
  const page = picture.dataset.drawParts ?? '1'
  let from: readonly [number, number] | undefined

  const at = (event: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = picture.getBoundingClientRect()
    const within = (part: number) => Math.min(100, Math.max(0, part * 100))
    return [within((event.clientX - left) / width), within((event.clientY - top) / height)]
  }
  const show = () => {
    for (const old of document.querySelectorAll('.candour-evidence__part')) old.remove()
    for (const line of lines.value.split('\n')) {
      const [of, left = 0, top = 0, width = 0, height = 0] = line
        .trim()
        .split(/[\s,;]+/)
        .map(Number)
      if (String(of) !== page || !(width > 0) || !(height > 0)) continue
      const part = document.createElement('span')
      part.className = 'candour-evidence__part'
      const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = picture
      part.style.left = `${offsetLeft + (left / 100) * offsetWidth}px`
      part.style.top = `${offsetTop + (top / 100) * offsetHeight}px`
      part.style.width = `${(Math.min(width, 100 - left) / 100) * offsetWidth}px`
      part.style.height = `${(Math.min(height, 100 - top) / 100) * offsetHeight}px`
      picture.parentElement?.append(part)
    }
  }

  picture.addEventListener('dragstart', (event) => event.preventDefault())
  picture.addEventListener('pointerdown', (event) => {
    from = at(event)
    picture.setPointerCapture(event.pointerId)
  })
  picture.addEventListener('pointerup', (event) => {
    if (!from) return
    const [x1, y1] = from
    const [x2, y2] = at(event)
    from = undefined
    if (Math.abs(x2 - x1) < 0.5 || Math.abs(y2 - y1) < 0.5) return
    const part = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)]
    const line = [page, ...part.map((number) => number.toFixed(1))].join(' ')
    lines.value = `${lines.value.trimEnd()}\n${line}\n`.trimStart()
    show()
  })
  lines.addEventListener('input', show)
  window.addEventListener('resize', show)
  if (picture.complete) show()
  else picture.addEventListener('load', show)
}
