/**
 * The frame of every page and which address shows what. Views beyond the first are loaded when they are opened.
 */
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { watchChanges } from './api.ts'
import { loadMe, maySign, mayWrite, signOut, useMe } from './me.ts'
import { Guard, Updated } from './parts/guard.tsx'
import { Head } from './parts/head.tsx'
import { State } from './parts/state.tsx'
import { T } from './texts.ts'
import { toggleTheme } from './theme.ts'
import { Overview } from './views/overview.tsx'
import { SignIn } from './views/sign-in.tsx'

const Reading = lazy(() => import('./views/reading.tsx').then(m => ({ default: m.Reading })))
const Reports = lazy(() => import('./views/reports.tsx').then(m => ({ default: m.Reports })))
const Entries = lazy(() => import('./views/entries.tsx').then(m => ({ default: m.Entries })))
const Entry = lazy(() => import('./views/entry.tsx').then(m => ({ default: m.Entry })))
const Timeline = lazy(() => import('./views/timeline.tsx').then(m => ({ default: m.Timeline })))
const Tolls = lazy(() => import('./views/tolls.tsx').then(m => ({ default: m.Tolls })))
const Discrepancies = lazy(() => import('./views/discrepancies.tsx').then(m => ({ default: m.Discrepancies })))
const Conditions = lazy(() => import('./views/conditions.tsx').then(m => ({ default: m.Conditions })))
const Actors = lazy(() => import('./views/actors.tsx').then(m => ({ default: m.Actors })))
const Actor = lazy(() => import('./views/actors.tsx').then(m => ({ default: m.Actor })))
const Places = lazy(() => import('./views/places.tsx').then(m => ({ default: m.Places })))
const Place = lazy(() => import('./views/places.tsx').then(m => ({ default: m.Place })))
const Review = lazy(() => import('./views/review.tsx').then(m => ({ default: m.Review })))
const Add = lazy(() => import('./views/add.tsx').then(m => ({ default: m.Add })))
const Search = lazy(() => import('./views/search.tsx').then(m => ({ default: m.Search })))
const WorldMap = lazy(() => import('./views/map.tsx').then(m => ({ default: m.WorldMap })))

const NAV = [
  ['/', T.stands],
  ['/reports', T.reports],
  ['/statements', T.statements],
  null,
  ['/timeline', T.timeline],
  ['/events', T.events],
  ['/tolls', T.tolls],
  ['/discrepancies', T.discrepancies],
  null,
  ['/positions', T.positions],
  ['/conditions', T.conditions],
  ['/proposals', T.proposals],
  ['/commitments', T.commitments],
  null,
  ['/actors', T.actors],
  ['/places', T.places],
  ['/map', T.map],
] as const

const isHere = (address: string, location: string): boolean =>
  address === '/' ? location === '/' : location === address || location.startsWith(`${address}/`)

/** Words in, everything that holds them out. */
const FindAll = () => {
  const [, go] = useLocation()
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault()
    const q = String(new FormData(e.currentTarget).get('q')).trim()
    if (q) go(`/search?q=${encodeURIComponent(q)}`)
  }
  return (
    <search>
      <form onSubmit={submit}>
        <input type="search" name="q" className="wide" aria-label={T.searchAll} placeholder={T.searchAll} />
      </form>
    </search>
  )
}

export const App = () => {
  const [location] = useLocation()
  const [open, setOpen] = useState(false)
  const me = useMe()
  const inside = me !== undefined && !maySign(me)
  useEffect(() => {
    loadMe().catch(() => undefined)
  }, [])
  useEffect(() => (inside ? watchChanges() : undefined), [inside])
  // A new page begins at its top, with the menu closed and its heading announced.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs at each new address
  useEffect(() => {
    setOpen(false)
    window.scrollTo(0, 0)
  }, [location])
  if (maySign(me)) return <SignIn />
  const nav = mayWrite(me) ? [...NAV, null, ['/review', T.review] as const, ['/add', T.add] as const] : NAV
  return (
    <>
      <a className="skip" href="#content">
        {T.skip}
      </a>
      <header className="topbar">
        <Link href="/" className="brand">
          <img src="/favicon.svg" alt="" />
          {T.product}
        </Link>
        <button type="button" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          {T.menu}
        </button>
      </header>
      <div className="frame">
        <header className={open ? 'side open' : 'side'} id="menu">
          <Link href="/" className="brand">
            <img src="/favicon.svg" alt="" />
            {T.product}
          </Link>
          <FindAll />
          <nav aria-label={T.menu}>
            <ul>
              {nav.map((item, i) =>
                item === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                  <li key={i} aria-hidden="true">
                    <hr />
                  </li>
                ) : (
                  <li key={item[0]}>
                    <Link href={item[0]} aria-current={isHere(item[0], location) ? 'page' : undefined}>
                      {item[1]}
                    </Link>
                  </li>
                ),
              )}
            </ul>
          </nav>
          <div className="foot">
            <button type="button" onClick={toggleTheme}>
              {T.theme}
            </button>
            {me?.accounts ? (
              <button type="button" onClick={() => void signOut()}>
                {T.signOut} {me.name}
              </button>
            ) : null}
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          <Updated />
          <Guard at={location}>
            <Suspense fallback={<State kind="loading" />}>
              <Switch>
                <Route path="/" component={Overview} />
                <Route path="/reports" component={Reports} />
                <Route path="/reports/:id">{({ id }) => <Reading id={id} />}</Route>
                <Route path="/entries/:id">{({ id }) => <Entry id={id} />}</Route>
                <Route path="/timeline" component={Timeline} />
                <Route path="/tolls" component={Tolls} />
                <Route path="/discrepancies" component={Discrepancies} />
                <Route path="/conditions" component={Conditions} />
                <Route path="/actors" component={Actors} />
                <Route path="/actors/:id">{({ id }) => <Actor id={id} />}</Route>
                <Route path="/places" component={Places} />
                <Route path="/places/:id">{({ id }) => <Place id={id} />}</Route>
                <Route path="/map" component={WorldMap} />
                <Route path="/search" component={Search} />
                <Route path="/review" component={Review} />
                <Route path="/add" component={Add} />
                {(['statements', 'events', 'positions', 'proposals', 'commitments'] as const).map(kind => (
                  <Route key={kind} path={`/${kind}`}>
                    <Entries kind={kind} />
                  </Route>
                ))}
                <Route>
                  <Head title={T.notFound} />
                </Route>
              </Switch>
            </Suspense>
          </Guard>
        </main>
      </div>
    </>
  )
}
