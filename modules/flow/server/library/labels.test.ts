import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Element, readXml } from '../engine/read-xml.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Drawn = Element & {
  readonly bounds?: Box
  readonly label?: { readonly bounds?: Box }
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[]
  readonly bpmnElement: Element
}

const FILES = join(import.meta.dirname, 'files')
const diagrams = readdirSync(FILES).filter(file => file.endsWith('.bpmn'))

/** Boxes that share more than an edge; a line is a box without a width or a height. */
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** What a label may lie in: the frames that hold other things. */
const FRAMES = /Participant|Lane|SubProcess|AdHoc|Transaction/

const segments = ({ waypoint = [] }: Drawn): Box[] =>
  waypoint.slice(1).map((to, n) => {
    const from = waypoint[n]!
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    // A line has a thickness: half of it lies to either side.
    return { x: x - 0.5, y: y - 0.5, width: Math.abs(from.x - to.x) + 1, height: Math.abs(from.y - to.y) + 1 }
  })

const partsOf = async (file: string) => {
  const { root } = await readXml(readFileSync(join(FILES, file), 'utf8'))
  const plane = (root.diagrams as { plane: { planeElement: Drawn[] } }[])[0]!.plane.planeElement
  const boxes = plane.filter(it => it.bounds !== undefined && !FRAMES.test(it.bpmnElement.$type))
  const obstacles = [
    ...boxes.map(it => ({ id: it.bpmnElement.id!, box: it.bounds! })),
    ...plane.flatMap(it => segments(it).map(box => ({ id: `line ${it.bpmnElement.id}`, box }))),
  ]
  const labels = plane.flatMap(it => (it.label?.bounds ? [{ id: it.bpmnElement.id!, box: it.label.bounds }] : []))
  return { labels, obstacles }
}

test.each(diagrams)('in %s no label lies over a shape, a line or another label', async file => {
  const { labels, obstacles } = await partsOf(file)
  expect(labels.length).toBeGreaterThan(5)
  const covered = labels.flatMap(({ id, box }) =>
    [...obstacles, ...labels.filter(it => it.id !== id).map(it => ({ ...it, id: `label ${it.id}` }))]
      .filter(it => meet(box, it.box))
      .map(it => `${id} over ${it.id}`),
  )
  expect(covered).toEqual([])
})
