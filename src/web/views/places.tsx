/** All places, and the page of one: who claims it and who controls it stand there as told by whom, never as fact. */
import { Link } from 'wouter'
import type { PlacePage, PlaceRow, PlacesPage } from '../../views/pages/names.ts'
import { usePage } from '../api.ts'
import { CardList, wordsAt } from '../parts/card.tsx'
import { Columns } from '../parts/columns.tsx'
import { CsvButton } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Rows } from '../parts/rows.tsx'
import { Ready, State } from '../parts/state.tsx'
import { dateText, numberText, plain, T } from '../texts.ts'

const country = new Intl.DisplayNames([navigator.language, 'en'], { type: 'region' })
export const countryName = (code: string): string => {
  try {
    return country.of(code) ?? code
  } catch {
    return code
  }
}

const Disputed = ({ place }: { place: PlaceRow }) =>
  place.disputed ? (
    <span className="badge warn">
      {T.claimedBy} {place.disputed.claimedBy.map(countryName).join(', ')}
    </span>
  ) : place.country ? (
    <span>{countryName(place.country)}</span>
  ) : null

export const Places = () => (
  <Ready loaded={usePage<PlacesPage>('/places')}>
    {page => (
      <>
        <Head
          title={T.places}
          tools={
            <CsvButton
              name="places"
              rows={() => [
                ['name', 'kind', 'country', 'disputed', 'lat', 'lon', 'events', 'mentions'],
                ...page.places.map(p => [
                  p.name,
                  p.kind,
                  p.country,
                  p.disputed?.claimedBy.join('; '),
                  p.lat,
                  p.lon,
                  p.events,
                  p.mentions,
                ]),
              ]}
            />
          }
        >
          {numberText(page.places.length)}
        </Head>
        {page.places.length === 0 ? <State kind="empty" /> : null}
        <section className="sheet scroll">
          <table className="stack">
            <Columns names={[T.placeWord, T.kindWord, T.countryWord, T.events, T.mentions]} />
            <Rows items={page.places} columns={5} keyOf={p => p.id}>
              {p => (
                <>
                  <th scope="row">
                    <Link href={`/places/${encodeURIComponent(p.id)}`}>{p.name}</Link>
                  </th>
                  <td data-label={T.kindWord}>{plain(p.kind)}</td>
                  <td data-label={p.country || p.disputed ? T.countryWord : undefined}>
                    <Disputed place={p} />
                  </td>
                  <td data-label={T.events}>{numberText(p.events)}</td>
                  <td data-label={T.mentions}>{numberText(p.mentions)}</td>
                </>
              )}
            </Rows>
          </table>
        </section>
      </>
    )}
  </Ready>
)

export const Place = ({ id }: { id: string }) => (
  <Ready loaded={usePage<PlacePage>(`/places/${encodeURIComponent(id)}`)}>
    {({ place, events, mentions }) => (
      <>
        <Head title={place.name}>
          {plain(place.kind)} <Disputed place={place} />
          {place.aliases.length > 0 ? ` · ${T.also} ${place.aliases.join(', ')}` : ''}
        </Head>
        {place.disputed ? (
          <section className="sheet">
            <h2>{T.disputedTerritory}</h2>
            <p>
              {T.claimedBy} {place.disputed.claimedBy.map(countryName).join(', ')}
              {place.disputed.controlledBy ? `; ${T.controlledBy} ${countryName(place.disputed.controlledBy)}` : ''},{' '}
              {T.asOf} {dateText(place.disputed.asOf)}. {T.sourceWord}: {place.disputed.source}.
            </p>
          </section>
        ) : null}
        <div className="columns">
          {events.length > 0 ? (
            <section className="sheet">
              <h2>{T.events}</h2>
              <CardList cards={events} />
            </section>
          ) : null}
          <section className="sheet">
            <h2>{T.mentions}</h2>
            <ul>
              {mentions.map(m => (
                <li key={m.report + m.start}>
                  “{m.exact}”{' '}
                  <Link className="small" href={wordsAt(m)}>
                    {m.reportName}:{m.line}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </>
    )}
  </Ready>
)
