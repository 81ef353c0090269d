import { Button } from '@mantine/core'
import { saveFile } from '../../parts/save-file.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import type { Check } from './check-queries.ts'

/** Prints the substitute check of a cheque that may have one. */
export const PrintSubstitute = ({ check }: { readonly check: Check }) => {
  const say = useSay(CHECKS)
  const deed = useDeed(() => server.checks.print({ id: check.id }), { after: it => saveFile(it.name, it.pdf) })
  if (check.country !== 'US' || check.pictures.length < 2) return null
  return (
    <Button variant="default" loading={deed.isPending} onClick={() => deed.mutate(undefined)}>
      {say('print')}
    </Button>
  )
}
