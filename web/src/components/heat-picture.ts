// Draws counts as a picture: a grid with its names and numbers, in the page's colours, at twice the size for print.
import type { Counts } from '../reading/series'
import { shown } from './Words'

const CELL = 30
const NAMES = 300
const HEADS = 170
const GAP = 10

/** A data URL of a PNG. */
export function heatPicture({ columns, rows }: Counts): string {
  const canvas = document.createElement('canvas')
  const style = getComputedStyle(document.body)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  const width = NAMES + columns.length * CELL + 2 * GAP
  const height = HEADS + rows.length * CELL + 2 * GAP
  canvas.width = 2 * width
  canvas.height = 2 * height
  const pen = canvas.getContext('2d')!
  pen.scale(2, 2)
  pen.fillStyle = colour('--paper')
  pen.fillRect(0, 0, width, height)
  pen.translate(GAP, GAP)
  pen.font = `13px ${style.fontFamily}`
  pen.textBaseline = 'middle'
  pen.fillStyle = colour('--ink')
  columns.forEach((name, i) => {
    pen.save()
    pen.translate(NAMES + (i + 0.5) * CELL, HEADS - 8)
    pen.rotate(-Math.PI / 2)
    pen.fillText(fitting(pen, shown(name), HEADS - 16), 0, 0)
    pen.restore()
  })
  rows.forEach(({ name, values }, r) => {
    const y = HEADS + r * CELL
    pen.textAlign = 'left'
    pen.fillStyle = colour('--ink')
    pen.fillText(fitting(pen, shown(name), NAMES - 12), 0, y + CELL / 2)
    values.forEach((n, i) => {
      const x = NAMES + i * CELL
      if (n) {
        pen.globalAlpha = Math.min(0.14 + 0.1 * (n - 1), 0.44)
        pen.fillStyle = colour('--fail')
        pen.fillRect(x, y, CELL, CELL)
        pen.globalAlpha = 1
        pen.fillStyle = colour('--ink')
        pen.textAlign = 'center'
        pen.fillText(String(n), x + CELL / 2, y + CELL / 2)
      }
      pen.strokeStyle = colour('--line')
      pen.strokeRect(x, y, CELL, CELL)
    })
  })
  return canvas.toDataURL('image/png')
}

/** As much of the words as there is room for. */
function fitting(pen: CanvasRenderingContext2D, words: string, room: number): string {
  if (pen.measureText(words).width <= room) return words
  let end = words.length
  while (end > 0 && pen.measureText(`${words.slice(0, end)}…`).width > room) end--
  return `${words.slice(0, end)}…`
}
