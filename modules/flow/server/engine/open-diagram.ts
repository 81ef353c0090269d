import { readFile } from 'node:fs/promises'
import { type ReadModel, readBpmn } from './read-bpmn.ts'
import { DiagramError, decodeXml } from './read-xml.ts'
import { calledWrongly, refusedWith, type Said } from './said.ts'

export type Opened = { readonly read: ReadModel } | { readonly said: Said }

const trouble = (error: unknown): string | null => {
  const { code, message } = error as NodeJS.ErrnoException
  return code && /^E[A-Z]+$/.test(code) ? message : null
}

/** Reads a diagram from a file, or says why it cannot be. */
export const openDiagram = async (file: string): Promise<Opened> => {
  try {
    return { read: await readBpmn(decodeXml(await readFile(file))) }
  } catch (error) {
    if (error instanceof DiagramError)
      return { said: refusedWith(`${file}: ${error.message}`, { error: 'not-a-diagram', detail: error.message }) }
    const told = trouble(error)
    if (told) return { said: calledWrongly(told) }
    throw error
  }
}
