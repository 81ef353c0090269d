import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import styles from './Designer.module.css'
import { type Overlays, showAll } from './services.ts'
import { translateModule } from './translate.ts'
import { UJUNG_MODDLE } from './ujung-moddle.ts'

/** A figure beside an element. */
export type Badge = { readonly node: string; readonly text: string; readonly tone: 'plain' | 'good' | 'warn' | 'bad' }

const badgeOf = ({ text, tone }: Badge): HTMLElement => {
  const it = document.createElement('span')
  it.className = styles.badge!
  it.dataset.tone = tone
  it.textContent = text
  return it
}

type ViewerProps = { readonly xml: string; readonly badges: readonly Badge[]; readonly label: string }

/** A diagram to look at, with figures drawn on it. The mark of bpmn.io stays where it is: their licence asks for it. */
export const Viewer = ({ xml, badges, label }: ViewerProps) => {
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer | null>(null)
  const [shown, setShown] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    const it = new NavigatedViewer({
      container: host.current!,
      moddleExtensions: { ujung: UJUNG_MODDLE },
      additionalModules: [translateModule(language)],
    } as never)
    viewer.current = it
    let over = false
    it.importXML(xml).then(
      () => {
        if (over) return
        showAll(it)
        setFault(null)
        setShown(xml)
      },
      error => over || setFault(error),
    )
    return () => {
      over = true
      it.destroy()
    }
  }, [xml, language])
  useEffect(() => {
    if (shown !== xml || !viewer.current) return
    const overlays = viewer.current.get<Overlays>('overlays')
    overlays.clear()
    for (const badge of badges)
      try {
        overlays.add(badge.node, { position: { top: -14, left: 6 }, html: badgeOf(badge) })
      } catch {
        // An element of another version has no place here.
      }
  }, [badges, shown, xml])
  return (
    <div>
      <div ref={host} className={styles.canvas} role="img" aria-label={label} />
      {fault !== null && <FaultNote error={fault} />}
    </div>
  )
}
