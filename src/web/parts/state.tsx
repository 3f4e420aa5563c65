/** What stands where a page is not there yet, is empty, or failed. */
import type { ReactNode } from 'react'
import type { Loaded, Problem } from '../api.ts'
import { numberText, T } from '../texts.ts'

export const State = ({
  kind,
  problem,
  children,
}: {
  kind: 'loading' | 'empty' | 'missing' | 'failed'
  problem?: Problem
  children?: ReactNode
}) => {
  const title = { loading: `${T.loading} …`, empty: T.empty, missing: T.notFound, failed: problem?.message ?? '' }[kind]
  return (
    <div className="state" role={kind === 'failed' ? 'alert' : 'status'}>
      {kind === 'missing' || kind === 'failed' ? <h1>{title}</h1> : <strong>{title}</strong>}
      {problem?.todo}
      {children}
    </div>
  )
}

/** A page once it is there; until then, or where it fails, what there is to say. */
export const Ready = <P,>({ loaded, children }: { loaded: Loaded<P>; children: (page: P) => ReactNode }) =>
  loaded.state === 'ready' ? (
    children(loaded.page)
  ) : loaded.state === 'loading' ? (
    <State kind="loading" />
  ) : loaded.problem.code === 'not-found' ? (
    <State kind="missing" problem={loaded.problem} />
  ) : (
    <State kind="failed" problem={loaded.problem} />
  )

/** Where a page holds more than anybody can look at. */
export const TooMuch = ({ more }: { more: number }) =>
  more > 0 ? (
    <p className="quiet" role="status">
      {numberText(more)} {T.notShown}
    </p>
  ) : null
