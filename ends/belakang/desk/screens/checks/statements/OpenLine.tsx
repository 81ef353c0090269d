import { useLanguage } from '#kit/ui/speak.tsx'
import { Facts, Stack, Tag } from '../../../parts/Bits.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { STATEMENT_VERDICTS, STATEMENTS } from '../../../words/statements.ts'
import { useSay } from '../../../words/words.ts'
import { SettleByHand } from '../SettleByHand.tsx'
import { sayAmount } from './say-hundredths.ts'
import type { Movement } from './statement-queries.ts'

type OpenProps = { readonly statement: string; readonly currency: string; readonly line: Movement }

/** A line that speaks of a cheque and fits none, and which cheque it is. */
export const OpenLine = ({ statement, currency, line }: OpenProps) => {
  const say = useSay(STATEMENTS)
  const verdict = useSay(STATEMENT_VERDICTS)
  const format = useFormats()
  const language = useLanguage()
  const deed = useDeed(
    ({ item, why }: { readonly item: string | null; readonly why: string }) =>
      server.checks.statements.settle({ id: statement, n: line.n, deed: newId(), items: item ? [item] : [], why }),
    { touches: ['checks', 'tasks', 'books'], done: say('settled') },
  )
  return (
    <Stack>
      <Facts
        rows={[
          [say('day'), format.day(line.day)],
          [say('amount'), sayAmount(line.amount, currency, language)],
          [say('text'), [line.party, line.text, line.number || line.reference].filter(it => it !== '').join(' · ')],
          line.verdict !== null && [
            say('open'),
            <Tag key="verdict" tone="warn">
              {verdict(line.verdict)}
            </Tag>,
          ],
        ]}
      />
      <SettleByHand
        usual={line.number}
        dismiss={say('no-check')}
        busy={deed.isPending}
        onSettle={(item, why) => deed.mutate({ item, why })}
      />
    </Stack>
  )
}
