/** A signature drawn with a finger, a pen or a mouse, kept as strokes on a field of 600 by 200. */
const canvas = document.querySelector<HTMLCanvasElement>('#draw-signature')
const field = document.querySelector<HTMLInputElement>('input[name="strokes"]')
const clear = document.querySelector<HTMLButtonElement>('#clear-signature')
const pen = canvas?.getContext('2d')

/** As many points as the server takes. */
const MOST_POINTS = 3900

if (canvas && field && pen) {
  document.getElementById('draw-here')?.removeAttribute('hidden')
  let strokes: string[] = []
  let drawing = false
  const at = (event: PointerEvent): readonly [number, number] => {
    const box = canvas.getBoundingClientRect()
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)))
    return [
      within(((event.clientX - box.left) / box.width) * 600, 600),
      within(((event.clientY - box.top) / box.height) * 200, 200),
    ]
  }
  const reach = (event: PointerEvent, how: 'M' | 'L'): void => {
    if (strokes.length >= MOST_POINTS) return
    const [x, y] = at(event)
    if (how === 'M') {
      pen.beginPath()
      pen.moveTo(x, y)
    } else {
      pen.lineTo(x, y)
      pen.stroke()
    }
    strokes.push(`${how}${x} ${y}`)
    field.value = strokes.join('')
  }
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  canvas.addEventListener('pointerdown', (event) => {
    drawing = true
    canvas.setPointerCapture(event.pointerId)
    reach(event, 'M')
    const drawn = document.querySelector<HTMLInputElement>('input[name="how"][value="drawn"]')
    if (drawn) drawn.checked = true
  })
  canvas.addEventListener('pointermove', (event) => {
    if (drawing) reach(event, 'L')
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => {
      drawing = false
    })
  clear?.addEventListener('click', () => {
    strokes = []
    field.value = ''
    pen.clearRect(0, 0, canvas.width, canvas.height)
  })
}
