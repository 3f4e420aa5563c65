/** Signing in, where a dossier has users. */
import { type FormEvent, useState } from 'react'
import type { Problem } from '../api.ts'
import { signIn } from '../me.ts'
import { T } from '../texts.ts'

export const SignIn = () => {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault()
    const form = new FormData(e.currentTarget)
    setBusy(true)
    signIn(String(form.get('name')), String(form.get('password')))
      .catch(setProblem)
      .finally(() => setBusy(false))
  }
  return (
    <main className="alone" id="content">
      <form className="sheet form" onSubmit={submit}>
        <h1>{T.product}</h1>
        <label>
          {T.userName}
          <input name="name" autoComplete="username" required />
        </label>
        <label>
          {T.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem ? (
          <p role="alert" className="problem">
            {problem.message}
          </p>
        ) : null}
        <button type="submit" className="primary" disabled={busy}>
          {T.signIn}
        </button>
      </form>
    </main>
  )
}
