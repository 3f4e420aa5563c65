/** Light or dark: as the reader's machine has it, until they choose. */
const KEY = 'parley-theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

const chosen = (): 'light' | 'dark' => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : dark.matches ? 'dark' : 'light'
}
export const applyTheme = (): void => {
  document.documentElement.dataset.theme = chosen()
}
export const toggleTheme = (): void => {
  localStorage.setItem(KEY, chosen() === 'dark' ? 'light' : 'dark')
  applyTheme()
}
dark.addEventListener('change', applyTheme)
