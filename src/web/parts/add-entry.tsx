/** Selected words: which entries stand on them, and a new entry made out of them by a person. */
import { type FormEvent, useState } from 'react'
import type { ReadingPage } from '../../views/pages/reading.ts'
import type { Problem } from '../api.ts'
import { mayWrite, send, useMe } from '../me.ts'
import { plain, T } from '../texts.ts'
import { ADDED, type AddedKind } from './fields.ts'
import type { Stretch } from './selection.ts'

const KINDS = Object.keys(ADDED) as AddedKind[]

const Field = ({ name, words }: { name: string; words: string }) => (
  <label htmlFor={`new-${name}`}>
    {plain(name)}
    {words ? (
      <select id={`new-${name}`} name={name} defaultValue="">
        <option value="">{T.notSaid}</option>
        {words
          .split(' ')
          .filter(w => w !== 'null')
          .map(w => (
            <option key={w} value={w}>
              {plain(w)}
            </option>
          ))}
      </select>
    ) : (
      <input id={`new-${name}`} name={name} list="people" placeholder={name === 'cue' ? T.cueWords : undefined} />
    )}
  </label>
)

const NewEntry = ({ page, at, done }: { page: ReadingPage; at: Stretch; done: (id: string) => void }) => {
  const [kind, setKind] = useState<AddedKind>('statement')
  const [problem, setProblem] = useState<Problem>()
  const names = [...new Set(page.cards.flatMap(c => c.who.map(w => w.name)))]
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault()
    const given = [...new FormData(e.currentTarget)].map(([k, v]) => [k, String(v).trim()] as const)
    const fields = Object.fromEntries(given.filter(([k, v]) => k !== 'kind' && v !== ''))
    send<{ entry?: { id: string } }>('POST', '/decisions', { does: 'add', kind, report: page.id, ...at, fields })
      .then(made => done(made.entry?.id ?? ''))
      .catch(setProblem)
  }
  return (
    <form className="form" onSubmit={submit}>
      <label>
        {T.kindWord}
        <select name="kind" value={kind} onChange={e => setKind(e.target.value as AddedKind)}>
          {KINDS.map(k => (
            <option key={k}>{k}</option>
          ))}
        </select>
      </label>
      <div className="row" key={kind}>
        {Object.entries(ADDED[kind]).map(([name, words]) => (
          <Field key={name} name={name} words={words} />
        ))}
      </div>
      <datalist id="people">
        {names.map(n => (
          <option key={n} value={n} />
        ))}
      </datalist>
      {problem ? (
        <p role="alert" className="problem">
          {problem.message} {problem.todo}
        </p>
      ) : null}
      <button type="submit" className="primary">
        {T.keep}
      </button>
    </form>
  )
}

export const Selected = ({
  page,
  at,
  choose,
  close,
}: {
  page: ReadingPage
  at: Stretch
  choose: (id: string) => void
  close: () => void
}) => {
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const over = new Set(page.marks.filter(m => m.start < at.end && m.end > at.start).map(m => m.of))
  const cards = page.cards.filter(c => over.has(c.id))
  return (
    <section className="sheet selected" aria-label={T.selected}>
      <h2>
        {T.selected}
        <button type="button" onClick={close}>
          {T.close}
        </button>
      </h2>
      <blockquote className="words" dir="auto">
        {page.text.slice(at.start, at.end)}
      </blockquote>
      {cards.length === 0 ? <p className="quiet small">{T.noEntryHere}</p> : null}
      <ul className="cards">
        {cards.map(c => (
          <li key={c.id}>
            <button type="button" className="entry-button" onClick={() => choose(c.id)}>
              <strong>{c.who.map(w => w.name).join(', ') || plain(c.kind)}</strong>{' '}
              <span className="badge">{plain(c.does)}</span>
            </button>
          </li>
        ))}
      </ul>
      {mayWrite(me) ? (
        <button type="button" data-key="n" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {T.addEntry}
        </button>
      ) : null}
      {adding ? (
        <NewEntry
          page={page}
          at={at}
          done={id => {
            close()
            choose(id)
          }}
        />
      ) : null}
    </section>
  )
}
