import { Button, SegmentedControl } from '@mantine/core'
import type Modeler from 'bpmn-js/lib/Modeler'
import { useState } from 'react'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import { CheckPanel, type Finding } from './CheckPanel.tsx'
import styles from './Designer.module.css'
import { Drawing } from './Drawing.tsx'
import { ElementPanel } from './ElementPanel.tsx'
import { type Canvas, mark, type Registry, type Selection, type Shape } from './services.ts'
import { TryPanel } from './TryPanel.tsx'

const PANELS = ['element', 'check', 'try'] as const
type Panel = (typeof PANELS)[number]

type DesignerProps = { readonly xml: string; readonly deployed: (process: string) => void }

/** The drawing, what the chosen element says, what cannot run, a trial, and the way into use. */
export const Designer = ({ xml, deployed }: DesignerProps) => {
  const say = useSay(PROCESSES)
  const [modeler, setModeler] = useState<Modeler | null>(null)
  // The drawing program changes its elements in place: the count tells that one has changed.
  const [chosen, setChosen] = useState<{ readonly element: Shape; readonly n: number } | null>(null)
  const [panel, setPanel] = useState<Panel>('element')
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const xmlNow = async () => (await modeler!.saveXML({ format: true })).xml!
  const check = useDeed(async () => server.flow.examineDiagram({ xml: await xmlNow() }), {
    quiet: true,
    after: ({ elements }) => {
      setFindings(elements)
      setPanel('check')
      mark(
        modeler!,
        elements.filter(it => !it.executable).map(it => it.id),
        'at-fault',
      )
    },
  })
  const deploy = useDeed(async () => server.flow.deployDiagram({ xml: await xmlNow() }), {
    done: ({ isNew, parts }) =>
      isNew
        ? say('deployed-as', { parts: parts.map(it => `${it.id} ${it.version}`).join(', ') })
        : say('deployed-same'),
    touches: ['flow'],
    quiet: true,
    after: ({ parts }) => parts[0] && deployed(parts[0].id),
  })
  const about = (id: string) => {
    const business = modeler?.get<Registry>('elementRegistry').get(id)?.businessObject
    const outcomes = business?.get('ujung:outcomes')
    return {
      name: typeof business?.name === 'string' && business.name ? business.name : id,
      outcomes: typeof outcomes === 'string' ? outcomes.split(',').map(it => it.trim()) : [],
    }
  }
  const show = (id: string) => {
    const element = modeler?.get<Registry>('elementRegistry').get(id)
    if (!modeler || !element) return
    modeler.get<Selection>('selection').select(element)
    modeler.get<Canvas>('canvas').scrollToElement(id)
  }
  return (
    <div className={styles.desk}>
      <Drawing
        xml={xml}
        label={say('diagram')}
        ready={setModeler}
        chosen={element => setChosen(was => ({ element, n: (was?.n ?? 0) + 1 }))}
      />
      <Stack>
        <Row>
          <Button
            variant="default"
            disabled={!modeler}
            loading={check.isPending}
            onClick={() => check.mutate(undefined)}
          >
            {say('check')}
          </Button>
          <Button disabled={!modeler} loading={deploy.isPending} onClick={() => deploy.mutate(undefined)}>
            {say('deploy')}
          </Button>
        </Row>
        {(deploy.error || check.error) && <FaultNote error={deploy.error ?? check.error} />}
        <div className={styles.panel}>
          <SegmentedControl
            fullWidth
            value={panel}
            onChange={value => setPanel(value as Panel)}
            data={PANELS.map(value => ({ value, label: say(value) }))}
          />
          {panel === 'element' &&
            (modeler && chosen ? (
              <ElementPanel key={chosen.element.id} modeler={modeler} element={chosen.element} />
            ) : (
              <p className="quiet">{say('choose-element')}</p>
            ))}
          {panel === 'check' && <CheckPanel findings={findings} show={show} />}
          {panel === 'try' && modeler && (
            <TryPanel xmlNow={xmlNow} about={about} standing={ids => mark(modeler, ids, 'is-here')} />
          )}
        </div>
      </Stack>
    </div>
  )
}
