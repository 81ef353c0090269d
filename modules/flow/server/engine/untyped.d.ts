// Packages that bring no types of their own for what we use of them.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly { message?: string }[] }>
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}

declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object }>
  }
}

declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(name: 'openTag', hear: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this
    on(name: 'closeTag', hear: () => void): this
    on(name: 'text', hear: (text: string, decode: Decode) => void): this
    on(name: 'cdata', hear: (text: string) => void): this
    parse(xml: string): void
  }
}
