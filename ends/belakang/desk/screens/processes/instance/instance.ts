import type { Language } from '#kit/ui/speak.tsx'
import type { Answered, Client } from '../../../server/contract.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { sayIn } from '../../../words/words.ts'
import type { Badge } from '../designer/Viewer.tsx'

export type Instance = Answered<Client['flow']['instance']>

/** What each element of a diagram is called; its identifier where it has no name. */
export const nodeNames = (xml: string, language: Language): ((node: string) => string) => {
  const drawn = xml ? new DOMParser().parseFromString(xml, 'text/xml') : null
  return node => {
    const element = drawn?.querySelector(`[id="${CSS.escape(node)}"]`)
    const english = language === 'en' && element?.getAttributeNS('https://ujung.id/bpmn', 'en')
    return english || element?.getAttribute('name') || node
  }
}

/** On the diagram: where it stands, where it is stuck, and how often it has passed each step. */
export const instanceBadges = (it: Instance, language: Language): readonly Badge[] => {
  const say = sayIn(INSTANCE, language)
  const passed = new Map<string, number>()
  for (const { what, node } of it.events) if (what === 'leave') passed.set(node, (passed.get(node) ?? 0) + 1)
  const stuck = new Set(it.waits.filter(wait => wait.kind === 'incident').map(wait => wait.node))
  const here = new Set(it.waits.map(wait => wait.node))
  return [...new Set([...passed.keys(), ...here])].map(node => {
    if (stuck.has(node)) return { node, text: say('stuck'), tone: 'bad' }
    if (here.has(node)) return { node, text: say('here'), tone: 'good' }
    return { node, text: `✓ ${passed.get(node)}×`, tone: 'plain' }
  })
}
