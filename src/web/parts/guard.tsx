/** Catches what breaks while a view is drawn or loaded, so that the menu stays; another address begins anew. */
import { Component, type ReactNode } from 'react'
import { T } from '../texts.ts'
import { useUpdated } from '../updated.ts'

/** Above everything else, where this page is older than the server. */
export const Updated = () =>
  useUpdated() ? (
    <div className="updated" role="alert">
      {T.updated}{' '}
      <button type="button" className="primary" onClick={() => window.location.reload()}>
        {T.reload}
      </button>
    </div>
  ) : null

const Broken = () => {
  const updated = useUpdated()
  return (
    <div className="state" role="alert">
      <h1>{updated ? T.updatedPart : T.brokenView}</h1>
      {updated ? null : (
        <button type="button" onClick={() => window.location.reload()}>
          {T.reload}
        </button>
      )}
    </div>
  )
}

interface Props {
  /** A new place forgets what broke at the old one. */
  readonly at: string
  readonly children: ReactNode
}

/** React knows error boundaries as classes only. */
export class Guard extends Component<Props, { readonly broke: boolean }> {
  override state = { broke: false }
  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true }
  }
  override componentDidUpdate(before: Props): void {
    if (this.state.broke && before.at !== this.props.at) this.setState({ broke: false })
  }
  override render(): ReactNode {
    return this.state.broke ? <Broken /> : this.props.children
  }
}
