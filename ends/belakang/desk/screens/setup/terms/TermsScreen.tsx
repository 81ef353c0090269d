import { Stack } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page } from '../../../parts/Page.tsx'
import { TERMS } from '../../../words/terms.ts'
import { useSay } from '../../../words/words.ts'
import { SetupTabs } from '../SetupTabs.tsx'
import { RoundingForm } from './RoundingForm.tsx'
import { TillTermsForm } from './TillTermsForm.tsx'

/** What tills may do alone, and how amounts are made whole. */
export default function TermsScreen() {
  const say = useSay(TERMS)
  const may = useMay()
  return (
    <Page title={say('title')} lead={say('lead')}>
      <SetupTabs />
      <Stack>
        <TillTermsForm />
        {may('pricing.read') && <RoundingForm />}
      </Stack>
    </Page>
  )
}
