import type { PaperField } from '#modules/papers/rules/index.ts'
import { blankDiagram } from './blank.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const titled = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

const fieldOf = ({ type, labels, name }: PaperField, readOnly: boolean) => ({
  type: type === 'amount' ? 'integer' : 'string',
  title: titled(labels[0] ?? name),
  ...(type === 'date' && { format: 'date' }),
  ...(type === 'amount' && { format: 'money' }),
  ...(readOnly && { readOnly: true }),
})

const formOf = (fields: readonly PaperField[], readOnly: boolean) => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(it => [it.name, fieldOf(it, readOnly)])),
  'x-order': fields.map(it => it.name),
})

const extension = (form: object) =>
  `<bpmn:extensionElements><ujung:form>${escaped(JSON.stringify(form))}</ujung:form></bpmn:extensionElements>`

type Kind = { readonly word: string; readonly id: string; readonly en: string; readonly fields: readonly PaperField[] }

/** A paper form as a process: begun by its fields, by hand or by such a paper, and looked at by a person who says yes or no. */
export const paperDiagram = ({ word, id, en, fields }: Kind): string => {
  const process = `paper-${word}`
  const names = (own: string, english: string) => `name="${escaped(own)}" ujung:en="${escaped(english)}"`
  return blankDiagram(process)
    .replace(`<bpmn:process id="${process}"`, `<bpmn:process id="${process}" ${names(id, en)}`)
    .replace('<bpmn:startEvent id="begin">', `<bpmn:startEvent id="begin">${extension(formOf(fields, false))}`)
    .replace(
      '<bpmn:userTask id="step">',
      `<bpmn:userTask id="step" ${names(`Putuskan: ${id}`, `Decide: ${en}`)} ujung:outcomes="approved,rejected">${extension(formOf(fields, true))}`,
    )
}
