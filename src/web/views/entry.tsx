/** One entry, whole: its words, its voices, its facts, and what speaks with and against it. */
import { Link } from 'wouter'
import type { EntryPage } from '../../views/pages/entry.ts'
import { usePage } from '../api.ts'
import { CardList, Chain, wordsAt } from '../parts/card.tsx'
import { Decide } from '../parts/decide.tsx'
import { Facts } from '../parts/facts.tsx'
import { Head } from '../parts/head.tsx'
import { Ready } from '../parts/state.tsx'
import { dateText, percent, plain, T } from '../texts.ts'

const More = ({ title, cards }: { title: string; cards: EntryPage['same'] }) =>
  cards.length === 0 ? null : (
    <section className="sheet">
      <h2>{title}</h2>
      <CardList cards={cards} />
    </section>
  )

export const Entry = ({ id }: { id: string }) => (
  <Ready loaded={usePage<EntryPage>(`/entries/${encodeURIComponent(id)}`)}>
    {({ card, carries, same, discrepancies, history }) => (
      <>
        <Head title={`${card.who.map(w => w.name).join(', ') || plain(card.kind)} · ${plain(card.does)}`}>
          {plain(card.kind)}
          {card.confidence === undefined ? '' : ` · ${T.confidence} ${percent(card.confidence)}`}
        </Head>
        <section className="sheet">
          <Chain voices={card.voices} />
          {card.where.map(w => (
            <blockquote key={`${w.report}${w.start}`} className={card.quoted ? 'words' : 'words retold'} dir="auto">
              {w.exact}{' '}
              <Link className="small" href={wordsAt(w, card.id)}>
                {w.reportName}:{w.line}
              </Link>
            </blockquote>
          ))}
          <Facts facts={card.facts} />
          <Decide card={card} />
        </section>
        <div className="columns">
          <More title={T.contradicts} cards={discrepancies} />
          <More title={T.sameElsewhere} cards={same} />
          <More title={T.carried} cards={carries} />
          {history.length === 0 ? null : (
            <section className="sheet">
              <h2>{T.before}</h2>
              <ul>
                {history.map(h => (
                  <li key={h.asOf + h.field + h.value}>
                    {dateText(h.asOf)}: {plain(h.field)} {h.value} <q>{h.words}</q>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </>
    )}
  </Ready>
)
