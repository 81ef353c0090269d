/// <reference path="./untyped.d.ts" />
import { DmnModdle } from 'dmn-moddle'
import { type DecisionTable, faultOf, type GraphDecision, type HitPolicy } from '../../rules/index.ts'
import { elementOf, kindOf, listOf, textOf } from './element.ts'
import { DiagramError, type Element } from './read-xml.ts'

export type ReadDmn = {
  readonly decisions: readonly GraphDecision[]
  /** Names of input data. */
  readonly inputs: readonly string[]
  /** Decisions that cannot be made here, by id, and why. */
  readonly refused: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

const POLICIES: Readonly<Record<string, HitPolicy>> = {
  ...{ UNIQUE: 'U', ANY: 'A', PRIORITY: 'P', FIRST: 'F', 'RULE ORDER': 'R', 'OUTPUT ORDER': 'O', COLLECT: 'C' },
  ...{ 'COLLECT SUM': 'C+', 'COLLECT MIN': 'C<', 'COLLECT MAX': 'C>', 'COLLECT COUNT': 'C#' },
}

/** The namespaces of DMN 1.1, 1.2, 1.4 and 1.5; what is read here is the same in all. */
const OTHERS =
  /(https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101\/dmn\.xsd|20180521\/MODEL\/|20211108\/MODEL\/|20230324\/MODEL\/))/g
const OURS = 'https://www.omg.org/spec/DMN/20191111/MODEL/'

const bodyOf = (value: unknown): string => {
  const text = elementOf(value)?.text
  return typeof text === 'string' ? text.trim() : ''
}

/** The texts of a list of literals, as they stand between commas outside quotes and brackets. */
const literals = (text: string): string[] =>
  text === '' ? [] : (text.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []).map(part => part.trim())

const tableOf = (decision: Element, logic: Element): DecisionTable => {
  const policy = [String(logic.hitPolicy ?? 'UNIQUE'), String(logic.aggregation ?? '')].join(' ').trim()
  return {
    id: logic.id ?? decision.id!,
    name: textOf(decision.name) || decision.id!,
    policy: POLICIES[policy] ?? 'U',
    inputs: listOf(logic.input).map((input, i) => {
      const expression = bodyOf(input.inputExpression)
      const allowed = bodyOf(input.inputValues)
      return {
        label: textOf(input.label) || expression || `input ${i + 1}`,
        expression,
        ...(allowed ? { allowed } : {}),
      }
    }),
    outputs: listOf(logic.output).map((output, i) => {
      const [values, usual] = [literals(bodyOf(output.outputValues)), bodyOf(output.defaultOutputEntry)]
      const name =
        textOf(output.name) ||
        textOf(output.label) ||
        (listOf(logic.output).length === 1 ? textOf(decision.name) : `output ${i + 1}`)
      return { name, ...(values.length > 0 ? { values } : {}), ...(usual ? { default: usual } : {}) }
    }),
    rules: listOf(logic.rule).map((rule, i) => ({
      id: rule.id ?? `rule ${i + 1}`,
      inputs: listOf(rule.inputEntry).map(bodyOf),
      outputs: listOf(rule.outputEntry).map(bodyOf),
    })),
  }
}

const needsOf = (decision: Element) =>
  listOf(decision.informationRequirement).flatMap(need => {
    const href = elementOf(need.requiredDecision)?.href
    return typeof href === 'string' ? [href.replace(/^#/, '')] : []
  })

type One = { readonly decision: GraphDecision } | { readonly why: string }

const decisionOf = (decision: Element): One => {
  const logic = elementOf(decision.decisionLogic)
  const base = { id: decision.id!, name: textOf(decision.name) || decision.id!, needs: needsOf(decision) }
  if (!logic) return { why: 'it says no logic' }
  if (kindOf(logic) === 'decisionTable') return { decision: { ...base, logic: { table: tableOf(decision, logic) } } }
  if (kindOf(logic) !== 'literalExpression') return { why: `its logic is a ${kindOf(logic)}, which is not read here` }
  const expression = bodyOf(logic)
  const fault = faultOf(expression)
  return fault === null ? { decision: { ...base, logic: { expression } } } : { why: `its expression is ${fault}` }
}

/** Reads DMN (1.1 to 1.5): decision tables, literal expressions and what needs what. Throws `DiagramError`. */
export const readDmn = async (xml: string): Promise<ReadDmn> => {
  let root: Element
  try {
    root = (await new DmnModdle().fromXML(xml.replace(OTHERS, OURS))).rootElement as Element
  } catch (error) {
    throw new DiagramError(`This is not DMN: ${error instanceof Error ? error.message : error}`)
  }
  const elements = listOf(root.drgElement)
  const all = elements
    .filter(element => kindOf(element) === 'decision')
    .map(element => ({ element, one: decisionOf(element) }))
  return {
    decisions: all.flatMap(({ one }) => ('decision' in one ? [one.decision] : [])),
    inputs: elements.filter(element => kindOf(element) === 'inputData').map(element => textOf(element.name)),
    refused: all.flatMap(({ element, one }) =>
      'why' in one ? [{ id: element.id!, name: textOf(element.name), why: one.why }] : [],
    ),
  }
}
