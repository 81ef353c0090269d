/// <reference path="./untyped.d.ts" />
import { BpmnModdle } from 'bpmn-moddle'
import { differencesOf } from './compare-xml.ts'

/** An element as bpmn-moddle reads it. What no schema of BPMN knows stands in `$attrs`. */
export type Element = {
  readonly $type: string
  readonly $attrs?: Readonly<Record<string, string>>
  readonly $parent?: Element
  readonly $children?: readonly Element[]
  readonly id?: string
  readonly name?: string
  readonly [key: string]: unknown
}

type Registry = { readonly packages: readonly { readonly types: readonly TypeOf[] }[] }
type TypeOf = { readonly properties?: readonly { readonly name: string; readonly default?: unknown }[] }

/** Attributes that say what the standard takes for granted, as `name=value`. */
const defaultsOf = (moddle: BpmnModdle): ReadonlySet<string> => {
  const { packages } = (moddle as unknown as { registry: Registry }).registry
  const all = packages.flatMap(one => one.types).flatMap(type => type.properties ?? [])
  return new Set(
    all
      .filter(one => one.default !== undefined)
      .map(({ name, default: said }) => `${name.replace(/^.*:/, '')}=${said}`),
  )
}

export type Diagram = {
  readonly root: Element
  readonly warnings: readonly string[]
  /** Writes it as XML again. */
  write(): Promise<string>
  /** Where what is written again differs in meaning from what was read; nothing when it is the same. */
  lost(): Promise<readonly string[]>
}

export class DiagramError extends Error {
  override readonly name = 'DiagramError'
}

/** Text of XML in the encoding that it declares. */
export const decodeXml = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 200))
  const declared = /<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  const bom =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  try {
    return new TextDecoder(bom || declared).decode(bytes)
  } catch {
    throw new DiagramError(`The file declares the encoding ${declared}, which is not known.`)
  }
}

/** What the text was encoded in is settled when it has become text. */
const DECLARATION = /^\uFEFF?<\?xml[^>]*\?>/

/** Reads BPMN 2.0 XML. Throws `DiagramError` when it is none. */
export const readXml = async (xml: string): Promise<Diagram> => {
  const moddle = new BpmnModdle()
  try {
    const { rootElement, warnings } = await moddle.fromXML(
      xml.replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8"?>'),
    )
    const write = async () => (await moddle.toXML(rootElement, { format: true })).xml
    return {
      root: rootElement as unknown as Element,
      warnings: warnings.map(w => String(w.message ?? w)),
      write,
      lost: async () => differencesOf(xml, await write(), defaultsOf(moddle)),
    }
  } catch (error) {
    throw new DiagramError(`This is not a BPMN 2.0 diagram: ${error instanceof Error ? error.message : error}`)
  }
}
