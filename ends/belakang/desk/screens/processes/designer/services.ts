// What is used here of bpmn.io's programs, whose own types say `any` for their services.

export type Overlays = {
  clear: () => void
  add: (element: string, overlay: { position: object; html: HTMLElement }) => string
}

export type Business = {
  readonly id: string
  readonly $type: string
  get: (name: string) => unknown
  readonly [name: string]: unknown
}

export type Shape = { readonly id: string; readonly type: string; readonly businessObject: Business }

export type Modeling = { updateProperties: (element: Shape, properties: object) => void }
export type Moddle = { create: (type: string, properties: object) => Business }
export type Registry = { get: (id: string) => Shape | undefined; getAll: () => Shape[] }
export type Selection = { select: (element: Shape) => void; get: () => Shape[] }

export type Canvas = {
  zoom: (to: 'fit-viewport' | number, at?: 'auto') => number
  scroll: (by: { dx: number; dy: number }) => void
  addMarker: (element: string, name: string) => void
  removeMarker: (element: string, name: string) => void
  scrollToElement: (element: string) => void
  getRootElement: () => Shape
}

type Served = { get: <Service>(name: string) => Service }

/** The whole drawing, never larger than life. */
export const showAll = (it: Served): void => {
  const canvas = it.get<Canvas>('canvas')
  const zoom = canvas.zoom('fit-viewport', 'auto')
  canvas.zoom(Math.min(1, zoom * 0.94), 'auto')
}

/** The same where a palette takes the left edge. */
export const showBesidePalette = (it: Served): void => {
  const canvas = it.get<Canvas>('canvas')
  canvas.zoom(Math.min(1, canvas.zoom('fit-viewport', 'auto') * 0.8), 'auto')
  canvas.scroll({ dx: PALETTE * 0.75, dy: 0 })
}

const PALETTE = 100

/** Marks elements by a class, and takes it off all others. */
export const mark = (it: Served, ids: readonly string[], name: string): void => {
  const canvas = it.get<Canvas>('canvas')
  for (const { id } of it.get<Registry>('elementRegistry').getAll()) canvas.removeMarker(id, name)
  for (const id of ids) if (it.get<Registry>('elementRegistry').get(id)) canvas.addMarker(id, name)
}
