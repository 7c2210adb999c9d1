import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import type { z } from 'zod'

/** What the invented Beredningsgrupp dealt with at its last meeting. */
export type SeedMatter = {
  title: string
  case?: string
  text?: string
  decided?: string[]
  proposed?: string[]
  textAfter?: string
  appendix?: { fileName: string; content: string }
}

export type SeedSection = { title: string | null; matters: SeedMatter[] }

export const finishedAgenda: SeedSection[] = [
  {
    title: null,
    matters: [{ title: 'Föregående protokoll', decided: ['lägga protokollet till handlingarna'] }]
  },
  {
    title: 'Förbundsärenden',
    matters: [
      {
        title: 'Revidering av dokumenthanteringsplan',
        case: 'Revidering av dokumenthanteringsplan',
        text: `Den gällande planen antogs för tio år sedan. Kansliet har gått igenom medlemsregionernas planer och samrått med arkivet. Det nya förslaget säger för varje handlingstyp hur den sorteras, var den förvaras och när den lämnas till centralarkivet:

| Handlingstyp | Bevaras eller gallras | Till centralarkiv |
|---|---|---|
| Protokoll, original | Bevaras | Efter 5 år |
| Kallelse med handlingar | Gallras efter 2 år | – |
| Delegationsbeslut | Bevaras | Efter 5 år |
| Postlista | Gallras efter 1 år | – |

Förslaget finns i sin helhet i bilagan.`,
        proposed: [
          'anta förslaget till dokumenthanteringsplan',
          'den tidigare planen därmed upphör att gälla'
        ],
        appendix: {
          fileName: 'Forslag_till_dokumenthanteringsplan.csv',
          content:
            'Handlingstyp;Bevaras eller gallras;Till centralarkiv\nProtokoll, original;Bevaras;Efter 5 år\n'
        }
      },
      {
        title: 'Sammanträdesplan för nästa år',
        case: 'Sammanträdesplan för nästa år',
        text: `Gruppen gick igenom två alternativ. Regionernas egna planer blir klara först i nästa månad, och därför behöver dagarna stämmas av en gång till.

- Fyra möten med direktionen, varav budgetmötet är offentligt
- Sex möten med beredningsgruppen
- Arbetsutskottet två veckor före direktionen`,
        decided: ['invänta regionernas planer', 'ta upp ärendet på nästa möte']
      }
    ]
  },
  {
    title: 'Kunskapsstyrning',
    matters: [
      {
        title: 'Användning av medel för kunskapsstyrning',
        case: 'Medel för kunskapsstyrning',
        text: `### Nuläget

Av årets 10 mnkr är 6,4 mnkr fördelade. Hanna Kronvall redovisade vad som återstår och vad som är bundet i pågående projekt.

### Processtöd

Region Kustnora lyfte att processledarna behöver ett gemensamt stöd. Övriga instämde, men ville se en beräkning innan mer medel avsätts.`,
        decided: [
          'avsätta 1 miljon kronor till en projektledare under nio månader',
          'förbundsdirektören ges i uppdrag att ta fram en beräkning för processtöd till nästa möte'
        ]
      },
      { title: 'Nomineringar', text: 'Inga nomineringar fanns till dagens möte.' }
    ]
  },
  {
    title: 'Ekonomi, avtal och rapporter',
    matters: [
      {
        title: 'Preliminär budgetram',
        case: 'Preliminär budgetram',
        text: 'Enligt förbundsordningen ska kansliet lämna en preliminär budgetram till direktionens möte i juni. Beloppen är uppräknade med 2,5 procent.',
        decided: ['notera informationen'],
        proposed: [
          'godkänna förslaget till preliminär budgetram',
          'översända budgetramen till medlemsregionerna'
        ]
      }
    ]
  },
  {
    title: 'Övriga frågor och kommande möten',
    matters: [
      {
        title: 'Regionernas rapport',
        text: `**Region Fjällmark:** Den nya organisationen är på plats.

**Region Älvsland:** Upphandlingen av ambulanshelikopter är klar.

**Region Kustnora:** Ombyggnaden av operation börjar efter sommaren.

**Region Skogsbygden:** Inget att rapportera.`,
        decided: ['notera informationen']
      },
      { title: 'Nästa möte', decided: ['nästa möte hålls enligt kallelse, klockan 09.00 i Älvby'] }
    ]
  }
]

/** The decision blocks of a matter: first what the group decided, then what it proposes to the directorate. */
export const blocksOf = ({ decided, proposed, textAfter }: SeedMatter, toOrganId: string) => {
  const blocks: z.input<typeof NewDecisionBlock>[] = []
  if (decided) blocks.push({ kind: 'decided', clauses: decided, textAfter: textAfter ?? '' })
  if (proposed) blocks.push({ kind: 'proposed', toOrganId, clauses: proposed })
  return blocks.map(block => NewDecisionBlock.parse(block))
}
