/** Where things stand: parties by issues first, then what is due, what contradicts, who is silent, what is new. */
import { Link } from 'wouter'
import type { OverviewCell, Overview as Page } from '../../views/pages/overview.ts'
import { usePage } from '../api.ts'
import { mayWrite, useMe } from '../me.ts'
import { CardList, CardView } from '../parts/card.tsx'
import { Columns } from '../parts/columns.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { countText, dateText, numberText, percent, plain, T } from '../texts.ts'

const COUNTED = ['reports', 'statements', 'events', 'positions', 'proposals', 'commitments', 'discrepancies'] as const

const Cell = ({ cell }: { cell: OverviewCell | undefined }) => {
  if (!cell) return <span className="quiet">–</span>
  const tone = cell.stance === 'is against' ? 'oppose' : cell.stance === 'is for' ? 'support' : ''
  return (
    <div className="cell">
      <Link href={`/entries/${encodeURIComponent(cell.positions[0]!)}`} className={`stance ${tone}`}>
        {cell.mixed ? `${cell.stance}, not all` : cell.stance}
      </Link>
      <p>{cell.words}</p>
      {cell.conditions.slice(0, 2).map(c => (
        <p key={c.words}>
          <span className="badge warn">{plain(c.relation)}</span> {c.words}
        </p>
      ))}
      <span className="quiet small">
        {[
          dateText(cell.when),
          cell.voices > 1 ? `${numberText(cell.voices)} ${T.voicesWord}` : '',
          cell.confidence === undefined ? '' : percent(cell.confidence),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

const Matrix = ({ page }: { page: Page }) => {
  const at = new Map(page.cells.map(c => [`${c.party}|${c.issue}`, c]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled with the keyboard too
    <section className="scroll" aria-label={T.stands} tabIndex={0}>
      <table className="matrix">
        <Columns names={[T.party, ...page.issues.map(plain)]} />
        <tbody>
          {page.parties.map(p => (
            <tr key={p.id}>
              <th scope="row">
                <Link href={`/actors/${encodeURIComponent(p.id)}`}>{p.name}</Link>
              </th>
              {page.issues.map(i => (
                <td key={i} data-issue={plain(i)} className={at.has(`${p.id}|${i}`) ? undefined : 'none'}>
                  <Cell cell={at.get(`${p.id}|${i}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Block = ({ title, href, cards }: { title: string; href: string; cards: Page['due'] }) => (
  <section className="sheet">
    <h2>
      {title}
      <Link href={href}>{T.more}</Link>
    </h2>
    {cards.length > 0 ? <CardList cards={cards} /> : <State kind="empty" />}
  </section>
)

const Unanswered = ({ list }: { list: Page['unanswered'] }) => (
  <section className="sheet">
    <h2>
      {T.unanswered}
      <Link href="/statements?act=no-comment">{T.more}</Link>
    </h2>
    {list.length === 0 ? <State kind="empty" /> : null}
    <ul className="cards">
      {list.map(u => (
        <li key={u.card.id + u.how + u.who.map(w => w.id).join()}>
          {u.how === 'declined' ? null : (
            <p className="silent">
              <strong>{u.who.map(w => w.name).join(', ') || T.nobody}</strong> {T.noAnswerTo}
            </p>
          )}
          <CardView card={u.card} />
        </li>
      ))}
    </ul>
  </section>
)

const NoReport = () => (
  <>
    <Head title={T.stands} />
    <div className="state" role="status">
      <strong>{T.noReport}</strong>
      {mayWrite(useMe()) ? <Link href="/add">{T.addFirst}</Link> : null}
    </div>
  </>
)

const Standing = ({ page }: { page: Page }) => (
  <>
    <Head title={T.stands}>
      {page.asOf ? `${T.asOf} ${dateText(page.asOf)} · ` : ''}
      {COUNTED.filter(k => page.counts[k]).map((k, i) => (
        <span key={k}>
          {i > 0 ? ' · ' : ''}
          <Link href={`/${k}`}>{countText(page.counts[k]!, k)}</Link>
        </span>
      ))}
    </Head>
    <section className="sheet">
      {page.parties.length > 0 ? <Matrix page={page} /> : <State kind="empty" />}
      {page.moreParties + page.moreIssues > 0 ? (
        <p className="quiet small">
          <Link href="/positions">
            {page.moreParties + page.moreIssues} {T.more}
          </Link>
        </p>
      ) : null}
    </section>
    <div className="columns">
      <Block title={T.due} href="/commitments" cards={page.due} />
      <Block title={T.contradicts} href="/discrepancies" cards={page.contradictions} />
      <Unanswered list={page.unanswered} />
      <Block title={T.newest} href="/statements" cards={page.newest} />
    </div>
  </>
)

export const Overview = () => (
  <Ready loaded={usePage<Page>('/')}>
    {page => (page.counts.reports === 0 ? <NoReport /> : <Standing page={page} />)}
  </Ready>
)
