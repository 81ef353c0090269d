/// <reference types="vite/client" />

/** Method and path of every endpoint the desk calls, without the schemas; made while building. */
declare module 'virtual:desk-endpoints' {
  import type { DeskContract } from './server/contract.ts'

  const endpoints: DeskContract
  export default endpoints
}

/** The decision editor of bpmn.io brings no types: what is used of it. */
declare module 'dmn-js/lib/Modeler' {
  type View = { readonly type: string }

  export default class DmnModeler {
    constructor(options: object)
    importXML(xml: string): Promise<unknown>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): readonly View[]
    open(view: View): Promise<unknown>
    destroy(): void
  }
}
