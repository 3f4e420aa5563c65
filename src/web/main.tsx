/** Where the page begins: the chosen theme, then the app. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './theme.css'
import { applyTheme } from './theme.ts'
import { watchParts } from './updated.ts'

applyTheme()
watchParts()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
