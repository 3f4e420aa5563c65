/** The facts of an entry, each with a way to the words that give it and the voice that tells it. */
import { Link } from 'wouter'
import type { Fact } from '../../views/pages/shapes.ts'
import { dateText, plain } from '../texts.ts'
import { wordsAt } from './card.tsx'

const address = (ref: NonNullable<Fact['ref']>): string =>
  `/${{ actor: 'actors', place: 'places', entry: 'entries' }[ref.kind]}/${encodeURIComponent(ref.id)}`

const DATES = new Set(['when', 'due', 'said', 'made'])

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map((f, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list made once, never reordered
      <div key={i} className="fact">
        <dt>{plain(f.field)}</dt>
        <dd>
          {f.ref ? <Link href={address(f.ref)}>{f.text}</Link> : DATES.has(f.field) ? dateText(f.text) : plain(f.text)}
          {f.warn ? <span className="badge warn"> ! </span> : null}
          {f.voice ? <span className="quiet small"> — {f.voice}</span> : null}
          {f.where && f.where.exact !== f.text ? (
            <>
              {' '}
              <Link className="small quiet" href={wordsAt(f.where)}>
                “{f.where.exact}”
              </Link>
            </>
          ) : null}
        </dd>
      </div>
    ))}
  </dl>
)
