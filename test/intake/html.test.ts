import { describe, expect, it } from 'vitest'
import { errorOf, read } from './read.ts'

const SAID = 'Moscow said on Friday that the talks in Geneva had failed over the question of the monitors.'
const WENT_ON = 'Kyiv answered that it had never been shown the paper the mediators spoke of.'
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const story = `<article><h1>Talks stall</h1><p>${SAID}</p><p>${WENT_ON}</p></article>`

describe('the article', () => {
  it('is its paragraphs, with blank lines between, after the title', async () => {
    const furniture = '<nav><ul><li><a href="/">Home page</a></li></ul></nav>'
    const intake = await read(page(`${furniture}${story}<footer>Terms of use</footer>`))
    expect(intake).toEqual({
      title: 'Talks stall',
      language: 'en',
      text: `Talks stall\n\n${SAID}\n\n${WENT_ON}`,
      format: 'html',
    })
  })

  it('keeps words whole across inline elements and entities', async () => {
    const words =
      '<p>&ldquo;We   <b>w</b>ill\nnot&rdquo; sign, the <a href="x">min&shy;ister</a> said &amp; left<br>the room with his aides.</p>'
    expect((await read(page(`<article>${words}<p>${WENT_ON}</p></article>`))).text).toBe(
      `“We will not” sign, the minister said & left\nthe room with his aides.\n\n${WENT_ON}`,
    )
  })

  it('leaves out scripts, captions, forms and hidden parts, and runs nothing', async () => {
    const hostile =
      '<script>globalThis.pwned = true; document.body.textContent = "gone"</script><img src=x onerror="globalThis.pwned = true">' +
      '<style>p{}</style><noscript>Turn it on.</noscript><figure><figcaption>A picture of him.</figcaption></figure>' +
      '<p hidden>Secret words nobody sees.</p><iframe src="javascript:globalThis.pwned=true"></iframe>'
    const intake = await read(page(`<article><p>${SAID}</p>${hostile}<p>${WENT_ON}</p></article>`))
    expect(intake.text).toBe(`${SAID}\n\n${WENT_ON}`)
    expect(globalThis).not.toHaveProperty('pwned')
  })

  // the last two do not nest: a second one closes the first
  it.each([
    [100_000, 'div'],
    [100_000, 'b'],
    [100_000, 'blockquote'],
    [100_000, 'svg'],
    [10_000, 'p'],
    [10_000, 'ul><li'],
  ])('is found under %d open <%s>', async (count, tag) => {
    const html = page(`<article><p>${SAID}</p><p>${WENT_ON}</p>${`<${tag}>`.repeat(count)}`)
    expect((await read(html)).text).toContain(SAID)
  })

  it('holds nothing hidden under deep markup either', async () => {
    const hidden =
      '<noscript>Turn it on.</noscript><p hidden>Secret.</p><p style="display: none">Secret.</p><nav>Home</nav>'
    const html = page(`<article><p>${SAID}</p>${hidden}<p>${WENT_ON}</p>${'<div>'.repeat(1000)}`)
    expect((await read(html)).text).toBe(`${SAID}\n\n${WENT_ON}`)
  })

  it('is read where markup never closes', async () => {
    expect((await read(`<html><body><article><p>${SAID}<p>${WENT_ON}<!-- <script>`)).text).toBe(`${SAID}\n\n${WENT_ON}`)
  })

  it('is read where the page stands in a comment, or has no root', async () => {
    expect(await errorOf(read(`<!--><!doctype html><html><body><p>${SAID}</p>`))).toMatch(/^no-article: /)
    expect((await read(`<p>${SAID}</p><p>${WENT_ON}</p>`)).text).toBe(`${SAID}\n\n${WENT_ON}`)
  })

  it('is taken from JSON-LD where the page has none of its own', async () => {
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Talks stall',
      articleBody: `${SAID}\n\n${WENT_ON}`,
    })
    const intake = await read(page('<div id="app"></div>', `<script type="application/ld+json">${json}</script>`))
    expect(intake.text).toBe(`Talks stall\n\n${SAID}\n\n${WENT_ON}`)
  })

  it.each([
    ['a form', '<h1>Log in</h1><form><input></form><p>Forgotten your password?</p>'],
    ['a picture', '<img src="a.png">'],
    ['an empty body', ''],
    [
      'a front page',
      Array.from(
        { length: 12 },
        (_, i) => `<h3><a href="/${i}">Headline number ${i} of the day</a></h3><p>${SAID}</p>`,
      ).join(''),
    ],
  ])('is not found on %s', async (_, body) => {
    expect(await errorOf(read(page(body)))).toBe(
      'no-article: a.txt: no article was found on this HTML page; save the article itself, or paste its text',
    )
  })
})

describe('what the page says of itself', () => {
  it('is read from JSON-LD first', async () => {
    const json = {
      '@graph': [
        { '@type': 'WebSite', name: 'Not this' },
        {
          '@type': ['ReportageNewsArticle'],
          headline: 'Talks stall &amp; resume',
          datePublished: '2025-04-26T23:30:00-05:00',
          author: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }],
          publisher: { name: 'BBC News' },
        },
      ],
    }
    const head = `<title>Other</title><meta property="og:title" content="Other"><link rel="canonical" href="https://bbc.example/1">
      <script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(json)}</script>`
    expect(await read(page(`<article><p>${SAID}</p></article>`, head))).toMatchObject({
      title: 'Talks stall & resume',
      author: 'Ann Lee, Bo Ray',
      outlet: 'BBC News',
      published: '2025-04-26',
      url: 'https://bbc.example/1',
    })
  })

  it('is read from OpenGraph and meta elements else', async () => {
    const head = `<meta property="og:title" content="Talks stall - BBC News"><meta property="og:site_name" content="BBC News">
      <meta name="author" content="By Ann Lee"><meta property="og:url" content="https://bbc.example/1">
      <meta property="article:published_time" content="soon"><meta name="date" content="Sat, 26 Apr 2025 09:00:00 GMT">`
    expect(await read(page(story, head))).toMatchObject({
      title: 'Talks stall',
      author: 'Ann Lee',
      outlet: 'BBC News',
      published: '2025-04-26',
      url: 'https://bbc.example/1',
    })
  })

  it('gives no date where it has none that can be read', async () => {
    expect(await read(page(story, '<meta name="date" content="2025-02-30">'))).not.toHaveProperty('published')
  })

  it('gives only web addresses', async () => {
    expect(await read(page(story, '<link rel="canonical" href="javascript:alert(1)">'))).not.toHaveProperty('url')
  })

  it('names its encoding', async () => {
    const html = page(`<article><p>Mr Wałęsa said no. ${SAID}</p></article>`, '<meta charset="iso-8859-2">')
    const bytes = Buffer.from(html.replace('ł', '\xB3').replace('ę', '\xEA'), 'latin1')
    expect((await read(bytes)).text).toContain('Mr Wałęsa said no.')
  })
})
