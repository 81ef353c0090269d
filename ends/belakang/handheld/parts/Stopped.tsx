import { Component, type ReactNode } from 'react'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { Empty } from './Card.tsx'
import { Press } from './Press.tsx'

const Sorry = () => {
  const say = useSay(FRAME)
  return (
    <main style={{ display: 'grid', gap: 16, maxWidth: 560, margin: '0 auto', padding: 16 }}>
      <Empty icon="alert" title={say('stopped')}>
        {say('stopped-do')}
      </Empty>
      <Press look="main" onClick={() => location.assign('/handheld/')}>
        {say('home')}
      </Press>
    </main>
  )
}

/** A screen that fails says so and leads home; what was kept is safe on the disk. */
export class Stopped extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override state = { failed: false }
  override render() {
    return this.state.failed ? <Sorry /> : this.props.children
  }
}
