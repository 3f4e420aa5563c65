/**
 * What people do with an entry: accept, correct a field, reject, merge, and undo. Each is kept with who and when.
 */
import { type FormEvent, useState } from 'react'
import type { Card } from '../../views/pages/shapes.ts'
import type { Problem } from '../api.ts'
import { mayWrite, send, useMe } from '../me.ts'
import { plain, T } from '../texts.ts'
import { FIELDS } from './fields.ts'
import { Merge } from './merge.tsx'

const Correct = ({ card, done }: { card: Card; done: (field: string, text: string) => void }) => {
  const fields = FIELDS[card.kind]
  const [field, setField] = useState(Object.keys(fields)[0]!)
  const words = fields[field]!.split(' ').filter(Boolean)
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault()
    done(field, String(new FormData(e.currentTarget).get('text')))
  }
  return (
    <form className="correct" onSubmit={submit}>
      <label>
        {T.field}
        <select value={field} onChange={e => setField(e.target.value)}>
          {Object.keys(fields).map(f => (
            <option key={f}>{f}</option>
          ))}
        </select>
      </label>
      <label htmlFor="correct-value">
        {T.value}
        {words.length > 0 ? (
          <select id="correct-value" name="text" key={field}>
            {words.map(w => (
              <option key={w} value={w}>
                {w === 'null' ? T.none : plain(w)}
              </option>
            ))}
          </select>
        ) : (
          <input id="correct-value" name="text" key={field} placeholder={T.namesBySemicolon} />
        )}
      </label>
      <button type="submit" className="primary">
        {T.keep}
      </button>
    </form>
  )
}

export const Decide = ({ card }: { card: Card }) => {
  const me = useMe()
  const [correcting, setCorrecting] = useState(false)
  const [merging, setMerging] = useState(false)
  const [told, setTold] = useState('')
  const [problem, setProblem] = useState<Problem>()
  if (!mayWrite(me)) return null
  const decide = (body: Readonly<Record<string, unknown>>): void => {
    setProblem(undefined)
    send('POST', '/decisions', body)
      .then(() => {
        setCorrecting(false)
        setTold(`${T.kept}: ${plain(String(body.does))}`)
      })
      .catch(setProblem)
  }
  const ids = [card.id]
  return (
    <div className="decide">
      <div className="tools">
        <button type="button" data-key="a" onClick={() => decide({ does: 'accept', ids })}>
          {T.accept}
        </button>
        <button type="button" data-key="c" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
          {T.correct}
        </button>
        <button type="button" data-key="r" onClick={() => decide({ does: 'reject', ids })}>
          {T.reject}
        </button>
        <button type="button" aria-expanded={merging} onClick={() => setMerging(!merging)}>
          {T.mergeWith}
        </button>
        <button type="button" data-key="u" onClick={() => decide({ does: 'undo' })}>
          {T.undo}
        </button>
      </div>
      {correcting ? (
        <Correct card={card} done={(field, text) => decide({ does: 'correct', ids, field, text })} />
      ) : null}
      {merging ? (
        <Merge
          id={card.id}
          done={() => {
            setMerging(false)
            setTold(`${T.kept}: ${plain('merge')}`)
          }}
          failed={setProblem}
        />
      ) : null}
      <p role="status" className="small quiet">
        {told}
      </p>
      {problem ? (
        <p role="alert" className="problem">
          {problem.message} {problem.todo}
        </p>
      ) : null}
    </div>
  )
}
