import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ISSUE_LAYOUTS } from '#modules/checks/rules/index.ts'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { tell } from '../../../parts/notices.ts'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { POSITIVE_PAY } from '../../../words/positive-pay.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Checks.module.css'

const STALE_DAYS = 180

/** Takes issue files by dropping or choosing, with the terms of their accounts. */
export const TakeIssues = () => {
  const say = useSay(POSITIVE_PAY)
  const [layout, setLayout] = useState(ISSUE_LAYOUTS[0]!.name)
  const [cutOff, setCutOff] = useState('14:00')
  const [usual, setUsual] = useState<'pay' | 'return'>('return')
  const take = async (files: readonly File[]) => {
    for (const file of files)
      tell(say('kept', await server.checks.pay.issue({ layout, cutOff, usual, staleDays: STALE_DAYS, file })))
  }
  const deed = useDeed(take, { touches: ['checks'] })
  return (
    <Stack>
      <Row>
        <Select
          label={say('layout')}
          value={layout}
          data={ISSUE_LAYOUTS.map(it => it.name)}
          allowDeselect={false}
          onChange={value => value && setLayout(value)}
        />
        <TextInput
          label={say('cut-off')}
          type="time"
          value={cutOff}
          onChange={e => setCutOff(e.currentTarget.value || cutOff)}
        />
        <Select
          label={say('usual')}
          value={usual}
          data={[
            { value: 'return', label: say('return') },
            { value: 'pay', label: say('pay') },
          ]}
          allowDeselect={false}
          onChange={value => value && setUsual(value as 'pay' | 'return')}
        />
      </Row>
      <FileDrop className={styles.statements} multiple onFiles={files => deed.mutate(files)}>
        <b>{deed.isPending ? say('reading') : say('drop')}</b>
      </FileDrop>
    </Stack>
  )
}
