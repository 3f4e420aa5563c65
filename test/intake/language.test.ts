import { describe, expect, it } from 'vitest'
import { errorOf, read } from './read.ts'

const FRENCH = 'Le président a déclaré vendredi que les négociations avaient échoué à Genève.'

describe('language', () => {
  it.each([
    ['French (fr)', FRENCH],
    ['German (de)', 'Der Minister sagte am Freitag, die Verhandlungen in Genf seien gescheitert.'],
    ['Spanish (es)', 'El ministro dijo el viernes que las negociaciones en Ginebra habían fracasado.'],
    ['Russian (ru)', 'Министр сказал в пятницу, что переговоры в Женеве провалились.'],
    ['Arabic (ar)', 'قال الوزير يوم الجمعة إن المفاوضات في جنيف فشلت'],
    ['Chinese (zh)', '部长周五表示谈判将继续进行'],
    ['Hebrew (he)', 'השר אמר ביום שישי שהמשא ומתן יימשך'],
  ])('%s is named and refused', async (language, text) => {
    expect(await errorOf(read(text))).toBe(
      `language: a.txt: the text seems to be ${language}; Parley reads English (en), use --language en if this is wrong`,
    )
  })

  it('is believed where somebody says it is English', async () => {
    expect((await read(FRENCH, { language: 'en' })).language).toBe('en')
    expect((await read(`---\nlanguage: en\n---\n${FRENCH}`)).language).toBe('en')
  })

  it('is believed where somebody says it is not', async () => {
    expect(await errorOf(read('Moscow said no.', { language: 'fr' }))).toContain(
      'the language asked for is French (fr)',
    )
    expect(await errorOf(read('---\nlanguage: uk\n---\nMoscow said no.'))).toContain(
      'says the language is Ukrainian (uk)',
    )
    expect(await errorOf(read('Moscow said no.', { language: '??' }))).toContain('the language asked for is "??"')
  })

  it.each([
    ['too short to tell', 'Genève: non.'],
    ['names alone', 'Macron, Merz, Sánchez, Erdoğan, Tusk, Stubb.'],
    [
      'a quotation in another language',
      'The minister said in the evening that the talks had failed. “Les négociations ont échoué”, he told the reporters who waited by the gate, and would not answer.',
    ],
    [
      'full of names',
      'Erdoğan and Mitsotakis met in Ankara with Fidan and Gerapetritis, and the talks were to go on in Athens.',
    ],
  ])('is English where it is %s', async (_, text) => {
    expect((await read(text)).language).toBe('en')
  })

  it('is what an agency marked where the text is too short to tell', async () => {
    expect(await errorOf(read(JSON.stringify({ body_text: 'Genève: non.', language: 'fr' })))).toContain(
      'it is marked as French',
    )
  })
})
