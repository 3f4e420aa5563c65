/** All actors, those who speak most first; and the page of one. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { ActorPage, ActorRow, ActorsPage } from '../../views/pages/names.ts'
import { usePage } from '../api.ts'
import { CardList, wordsAt } from '../parts/card.tsx'
import { Columns } from '../parts/columns.tsx'
import { CsvButton } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Rows } from '../parts/rows.tsx'
import { Ready, State } from '../parts/state.tsx'
import { numberText, plain, T } from '../texts.ts'

export const Actors = () => {
  const [text, setText] = useState('')
  const fits = (a: ActorRow): boolean => [a.name, ...a.aliases].some(n => n.toLowerCase().includes(text.toLowerCase()))
  return (
    <Ready loaded={usePage<ActorsPage>('/actors')}>
      {page => {
        const found = page.actors.filter(fits)
        return (
          <>
            <Head
              title={T.actors}
              tools={
                <CsvButton
                  name="actors"
                  rows={() => [
                    ['name', 'kind', 'side', 'aliases', 'statements', 'mentions'],
                    ...page.actors.map(a => [
                      a.name,
                      a.kind,
                      a.side?.name,
                      a.aliases.join('; '),
                      a.statements,
                      a.mentions,
                    ]),
                  ]}
                />
              }
            >
              {numberText(page.actors.length)}
            </Head>
            <input
              type="search"
              aria-label={T.findName}
              placeholder={T.findName}
              value={text}
              onChange={e => setText(e.target.value)}
            />
            {found.length === 0 ? <State kind="empty" /> : null}
            <section className="sheet scroll spaced">
              <table className="stack">
                <Columns names={[T.name, T.kindWord, T.side, T.statements, T.mentions]} />
                <Rows items={found} columns={5} keyOf={a => a.id}>
                  {a => (
                    <>
                      <th scope="row">
                        <Link href={`/actors/${encodeURIComponent(a.id)}`}>{a.name}</Link>{' '}
                        <span className="quiet small">{a.roles[0]?.title}</span>
                      </th>
                      <td data-label={T.kindWord}>{a.kind}</td>
                      <td data-label={a.side ? T.side : undefined}>
                        {a.side ? <Link href={`/actors/${encodeURIComponent(a.side.id)}`}>{a.side.name}</Link> : null}
                      </td>
                      <td data-label={T.statements}>{numberText(a.statements)}</td>
                      <td data-label={T.mentions}>{numberText(a.mentions)}</td>
                    </>
                  )}
                </Rows>
              </table>
            </section>
          </>
        )
      }}
    </Ready>
  )
}

const PARTS = [
  ['positions', T.positions],
  ['proposals', T.proposals],
  ['commitments', T.commitments],
  ['discrepancies', T.discrepancies],
  ['said', T.said],
  ['addressed', T.wasTold],
  ['events', T.events],
] as const

export const Actor = ({ id }: { id: string }) => (
  <Ready loaded={usePage<ActorPage>(`/actors/${encodeURIComponent(id)}`)}>
    {page => (
      <>
        <Head title={page.actor.name}>
          {plain(page.actor.kind)}
          {page.actor.side ? (
            <>
              {' · '}
              <Link href={`/actors/${encodeURIComponent(page.actor.side.id)}`}>{page.actor.side.name}</Link>
            </>
          ) : null}
          {page.actor.aliases.length > 0 ? ` · ${T.also} ${page.actor.aliases.slice(0, 8).join(', ')}` : ''}
        </Head>
        {page.actor.roles.length + page.members.length > 0 ? (
          <section className="sheet">
            {page.actor.roles.map(r => (
              <p key={r.where.report + r.where.start}>
                {r.title}
                {r.of ? ` ${T.ofWord} ${r.of.name}` : ''}{' '}
                <Link className="quiet small" href={wordsAt(r.where)}>
                  “{r.where.exact}”
                </Link>
              </p>
            ))}
            {page.members.length > 0 ? (
              <p className="small">
                {T.speakForIt}{' '}
                {page.members.map((m, i) => (
                  <span key={m.id}>
                    {i > 0 ? ', ' : ''}
                    <Link href={`/actors/${encodeURIComponent(m.id)}`}>{m.name}</Link>
                  </span>
                ))}
              </p>
            ) : null}
          </section>
        ) : null}
        <div className="columns">
          {PARTS.map(([key, title]) =>
            page[key].length === 0 ? null : (
              <section className="sheet" key={key}>
                <h2>{title}</h2>
                <CardList cards={page[key]} />
              </section>
            ),
          )}
        </div>
      </>
    )}
  </Ready>
)
