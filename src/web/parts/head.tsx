/** The head of a page: its title, a line about it, and its tools. The title is also that of the window. */
import { type ReactNode, useEffect } from 'react'
import { T } from '../texts.ts'

export const Head = ({ title, children, tools }: { title: string; children?: ReactNode; tools?: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · ${T.product}`
  }, [title])
  return (
    <div className="head">
      <div>
        <h1 dir="auto">{title}</h1>
        {children ? <p>{children}</p> : null}
      </div>
      <div className="tools">
        {tools}
        <button type="button" onClick={() => window.print()}>
          {T.print}
        </button>
      </div>
    </div>
  )
}
