import { Facts } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { INSTANCE } from '../../../words/instance.ts'
import { useSay } from '../../../words/words.ts'

const shown = (value: unknown): string => {
  if (value === null || value === '') return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What the instance knows: its variables, by name. */
export const Known = ({ variables }: { readonly variables: Readonly<Record<string, unknown>> }) => {
  const say = useSay(INSTANCE)
  const rows = Object.entries(variables)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => [name, shown(value)] as const)
  return (
    <Section title={say('variables')}>
      {rows.length === 0 ? <p className="quiet">{say('variables-none')}</p> : <Facts rows={rows} />}
    </Section>
  )
}
