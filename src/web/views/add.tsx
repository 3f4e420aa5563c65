/** Add reports: paste one, drop files, or give an address; what is being read is seen as it goes on. */
import { type DragEvent, type FormEvent, type InputHTMLAttributes, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { hearChanges, type Problem } from '../api.ts'
import { send } from '../me.ts'
import { Head } from '../parts/head.tsx'
import { plain, T } from '../texts.ts'

interface Job {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly report?: string
  readonly error?: { readonly message: string }
}

const useJobs = (): readonly Job[] => {
  const [jobs, set] = useState<readonly Job[]>([])
  useEffect(() => hearChanges('jobs', data => set(JSON.parse(data))), [])
  return jobs
}

const base64 = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(file)
  })

const Published = ({ label, ...given }: InputHTMLAttributes<HTMLInputElement> & { readonly label: string }) => (
  <label className="stacked">
    {label}
    <input placeholder="2026-03-12" pattern="[0-9XYSE.~?%\/+:TZ\-]+" {...given} />
  </label>
)

const STAGES = ['waiting', 'fetching', 'reading', 'reconciling', 'done']

export const Add = () => {
  const jobs = useJobs()
  const [problem, setProblem] = useState<Problem>()
  const [over, setOver] = useState(false)
  const [dated, setDated] = useState('')
  const post = (body: unknown): Promise<boolean> =>
    send('POST', '/reports', body).then(
      () => {
        setProblem(undefined)
        return true
      },
      p => {
        setProblem(p)
        return false
      },
    )
  const files = async (list: FileList | null): Promise<void> => {
    for (const file of list ?? [])
      await post({
        file: { name: file.name, base64: await base64(file) },
        ...(dated.trim() ? { published: dated.trim() } : {}),
      })
  }
  const drop = (e: DragEvent): void => {
    e.preventDefault()
    setOver(false)
    void files(e.dataTransfer.files)
  }
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const form = e.currentTarget
    const given = Object.fromEntries(
      [...new FormData(form)].filter(([, v]) => typeof v === 'string' && v.trim() !== ''),
    )
    if (!given.text && !given.url) return
    if (await post(given)) form.reset()
  }
  return (
    <>
      <Head title={T.add} />
      <div className="columns">
        <form className="sheet form" onSubmit={submit}>
          <h2>{T.paste}</h2>
          <label>
            {T.reportText}
            <textarea name="text" rows={12} dir="auto" />
          </label>
          <div className="row">
            <label>
              {T.titleWord}
              <input name="title" />
            </label>
            <label>
              {T.outletWord}
              <input name="outlet" />
            </label>
            <Published name="published" label={T.publishedWord} />
          </div>
          <p className="quiet small">{T.publishedHelp}</p>
          <button type="submit" className="primary">
            {T.readIt}
          </button>
        </form>
        <div>
          <section
            className={over ? 'sheet drop over' : 'sheet drop'}
            aria-label={T.files}
            onDragOver={e => {
              e.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <h2>{T.files}</h2>
            <p className="quiet">{T.dropHere}</p>
            <Published label={T.publishedInstead} value={dated} onChange={e => setDated(e.currentTarget.value)} />
            <label className="stacked">
              {T.chooseFiles}
              <input type="file" multiple onChange={e => void files(e.currentTarget.files)} />
            </label>
          </section>
          <form className="sheet form spaced" onSubmit={submit}>
            <h2>{T.fetchReport}</h2>
            <label>
              {T.address}
              <input name="url" type="url" placeholder="https://" required />
            </label>
            <Published name="published" label={T.publishedInstead} />
            <button type="submit" className="primary">
              {T.fetchIt}
            </button>
          </form>
        </div>
      </div>
      {problem ? (
        <p role="alert" className="problem">
          {problem.message} {problem.todo}
        </p>
      ) : null}
      {jobs.length > 0 ? (
        <section className="sheet spaced" aria-live="polite">
          <h2>{T.beingRead}</h2>
          <ul className="cards">
            {jobs.map(j => (
              <li key={j.id}>
                <strong dir="auto">
                  {j.report ? (
                    <Link href={`/reports/${encodeURIComponent(j.report)}`}>
                      {T.openIt}: {j.name}
                    </Link>
                  ) : (
                    j.name
                  )}
                </strong>{' '}
                <span className={j.state === 'failed' ? 'badge warn' : j.state === 'done' ? 'badge good' : 'badge'}>
                  {j.state === 'same' ? T.thereAlready : plain(j.state)}
                </span>{' '}
                {STAGES.includes(j.state) && j.state !== 'done' ? (
                  <progress aria-label={plain(j.state)} max={STAGES.length - 1} value={STAGES.indexOf(j.state)} />
                ) : null}
                {j.error ? <p className="problem">{j.error.message}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
