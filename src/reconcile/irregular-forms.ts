/**
 * Base forms of English verbs and nouns whose other forms no ending shows: "shot" -> "shoot", "died" needs none of this.
 *
 * Data of the language; a row is the base and its forms.
 */
const ROWS = `arise arose arisen,awake awoke,bear bore borne born,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten,
bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen,cling clung,
come came,creep crept,deal dealt,dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,
fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,freeze froze frozen,get got gotten,give gave given,
go went gone,grind ground,grow grew grown,hang hung,hear heard,hide hid hidden,hold held,keep kept,know knew known,lay laid,lead led,leave left,lend lent,
lose lost,make made,mean meant,meet met,pay paid,ride rode ridden,ring rang rung,rise rose risen,run ran,see saw seen,seek sought,sell sold,send sent,
shake shook shaken,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,slay slew slain,sleep slept,slide slid,speak spoke spoken,
spend spent,spill spilt,stand stood,steal stole stolen,stick stuck,strike struck stricken,swear swore sworn,sweep swept,swim swam swum,swing swung,
take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,wake woke woken,wear wore worn,win won,
withdraw withdrew withdrawn,write wrote written,overrun overran,overtake overtook overtaken,overthrow overthrew overthrown,undertake undertook undertaken,
die died dying,lie lay lain lying,tie tied tying,man men,woman women,child children,person people,wife wives,life lives,body bodies,army armies`

const BASES = new Map(
  ROWS.split(',').flatMap(row => {
    const [base, ...forms] = row.trim().split(' ') as [string, ...string[]]
    return forms.map(form => [form, base] as const)
  }),
)

/** The base form of an irregular one, else the word as it is. */
export const baseOf = (word: string): string => BASES.get(word) ?? word
