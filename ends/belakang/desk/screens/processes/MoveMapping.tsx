import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Stack } from '../../parts/Bits.tsx'
import { diagramQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'

/** Elements of one kind in a diagram, as choices. */
const choicesIn = (xml: string, kind: string) =>
  [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS('*', kind)].map(element => ({
    value: element.id,
    label: element.getAttribute('name') || element.id,
  }))

const kindOf = (xml: string, node: string) => {
  const element = new DOMParser().parseFromString(xml, 'text/xml').querySelector(`[id="${CSS.escape(node)}"]`)
  return { kind: element?.localName ?? '', name: element?.getAttribute('name') || node }
}

type MoveMappingProps = {
  readonly process: string
  readonly from: number
  readonly to: number
  /** Elements of the old version that found no place by themselves. */
  readonly nodes: readonly string[]
  readonly mapping: Readonly<Record<string, string>>
  readonly change: (mapping: Readonly<Record<string, string>>) => void
}

/** Where steps go that the new version has under another name: chosen by a person, among elements of the same kind. */
export const MoveMapping = ({ process, from, to, nodes, mapping, change }: MoveMappingProps) => {
  const say = useSay(PROCESSES)
  const { data: old } = useQuery(diagramQuery(process, from))
  const { data: next } = useQuery(diagramQuery(process, to))
  if (!old || !next) return null
  return (
    <Stack>
      <p>{say('move-by-hand')}</p>
      {nodes.map(node => {
        const { kind, name } = kindOf(old.xml, node)
        const { [node]: chosen, ...others } = mapping
        return (
          <Select
            key={node}
            label={name}
            placeholder={say('move-stays')}
            clearable
            data={choicesIn(next.xml, kind)}
            value={chosen ?? null}
            onChange={value => change(value ? { ...others, [node]: value } : others)}
          />
        )
      })}
    </Stack>
  )
}
