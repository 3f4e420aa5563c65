/** Says that two entries are one. Where they look like different things it says why, and asks before it does so. */
import { type FormEvent, useState } from 'react'
import type { Problem } from '../api.ts'
import { send } from '../me.ts'
import { T } from '../texts.ts'

/** "http://host/entries/e-1?x" and "e-1" -> "e-1". */
const idIn = (text: string): string => decodeURIComponent(text.trim().split('/entries/').at(-1)!.split(/[?#]/)[0]!)

export const Merge = ({ id, done, failed }: { id: string; done: () => void; failed: (p: Problem) => void }) => {
  const [asks, setAsks] = useState<{ readonly other: string; readonly why: string }>()
  const merge = (other: string, sure: boolean): void => {
    send('POST', '/decisions', { does: 'merge', ids: [id, other], ...(sure ? { sure } : {}) })
      .then(done)
      .catch((problem: Problem) => {
        if (problem.code === 'unlike') setAsks({ other, why: problem.message })
        else failed(problem)
      })
  }
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault()
    const text = String(new FormData(e.currentTarget).get('other'))
    if (text.trim()) merge(idIn(text), false)
  }
  return (
    <form className="correct" onSubmit={submit}>
      <label>
        {T.mergeOther}
        <input name="other" onChange={() => setAsks(undefined)} />
      </label>
      {asks ? (
        <div role="alert">
          <p>{asks.why}</p>
          <div className="tools">
            <button type="button" onClick={() => merge(asks.other, true)}>
              {T.mergeAnyway}
            </button>
            <button type="button" className="primary" onClick={() => setAsks(undefined)}>
              {T.cancel}
            </button>
          </div>
        </div>
      ) : (
        <button type="submit" className="primary">
          {T.keep}
        </button>
      )}
    </form>
  )
}
