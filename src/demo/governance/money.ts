import { type Day, addDays, day, partsOf } from '#kernel/day.ts'
import type { CostLineFacts, CostYearId, KeyId } from '../../features/governance/domain/costs/cost-year.ts'
import { addKey } from '../../features/governance/store/costs/keys.ts'
import { insertLines } from '../../features/governance/store/costs/lines.ts'
import { closeCostYear, setKeys, startCostYear } from '../../features/governance/store/costs/write-costs.ts'
import { daysAgo } from '../moments.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, visitAs } from '../scene.ts'
import type { Story } from '../stories/story.ts'

/** Young people below eighteen in each municipality, as they were counted in two years; and a fixed foot, equal for all. */
const counts: Readonly<Record<string, readonly [before: number, now: number]>> = {
  duinrand: [8_412, 8_530],
  polderveen: [5_207, 5_164],
  heidermond: [3_988, 4_001],
  lindevoort: [4_476, 4_415],
  zuiderhage: [2_951, 2_987],
  molenwoude: [1_203, 1_176],
  beekerveld: [2_640, 2_702],
}

const plain: CostLineFacts = {
  what: '',
  kind: 'other',
  cents: 0,
  fteThousandths: null,
  employerId: null,
  person: '',
  from: null,
  until: null,
  isTemporary: false,
  withinStaff: false,
  exchangedWith: '',
  isExtra: false,
  fund: '',
  charged: true,
  correctsYear: null,
  reason: '',
}

type Line = Partial<Omit<CostLineFacts, 'employerId'>> & { readonly what: string; readonly employer?: PlaceKey }

const team: readonly Line[] = [
  { what: 'Projectleider', kind: 'staff', cents: 9_840_000, fteThousandths: 900, employer: 'office' },
  { what: 'Beleidssecretaris', kind: 'staff', cents: 7_120_000, fteThousandths: 800, employer: 'office' },
  { what: 'Adviseur onderwijs en jeugdhulp', kind: 'staff', cents: 5_975_000, fteThousandths: 667, employer: 'office' },
  {
    what: 'Adviseur van de regeling',
    kind: 'staff',
    cents: 4_300_000,
    fteThousandths: 500,
    employer: 'joint',
    withinStaff: true,
    charged: false,
  },
  {
    what: 'Uitruil van een adviseur met SWV PO Oost',
    kind: 'in-kind',
    fteThousandths: 333,
    employer: 'poOost',
    exchangedWith: 'SWV PO Oost, voor een leerplichtambtenaar',
    charged: false,
  },
  { what: 'Werkconferentie', cents: 1_215_050, fund: 'Transformatiebudget', charged: false },
  { what: 'Vergaderen en drukwerk', cents: 612_345 },
]

const thisYear: readonly Line[] = [
  {
    what: 'Kwartiermaker snelle tafel',
    kind: 'staff',
    cents: 3_200_000,
    fteThousandths: 400,
    employer: 'duinrand',
    isTemporary: true,
    isExtra: true,
  },
  { what: 'Onderzoek naar vervoer', cents: 1_500_000, isExtra: true },
]

/** What the programme costs: last year is closed, and this year is spread by two keys. */
export const costs: Story = {
  relatives: {},
  async *tell(scene) {
    const { year } = partsOf(scene.today)
    yield daysAgo(375)
    const before = await writesCount(scene, 'emre', 'Jongeren tot 18 jaar', `${year - 2}-01-01`, 0)
    const last = await begins(scene, 'emre', year - 1, 23_900_000, team)
    await spreads(scene, 'emre', last, 1, [{ keyId: before, points: 10_000 }], year - 1)
    yield daysAgo(46)
    const visit = await visitAs(scene, 'cost.manage', 'emre')
    await closeCostYear(scene.tx, visit, last, 2)
    yield daysAgo(44)
    const now = await writesCount(scene, 'emre', 'Jongeren tot 18 jaar', `${year - 1}-01-01`, 1)
    const foot = await writesCount(scene, 'emre', 'Vaste voet, voor elke gemeente gelijk', `${year - 1}-01-01`, null)
    const open = await begins(scene, 'emre', year, 24_850_000, [
      ...team,
      ...thisYear,
      {
        what: 'Correctie: drukwerk was dubbel betaald',
        kind: 'correction',
        cents: -48_200,
        correctsYear: year - 1,
        reason: 'De rekening van de drukker stond er twee keer in.',
      },
    ])
    await spreads(
      scene,
      'emre',
      open,
      1,
      [
        { keyId: now, points: 8_000 },
        { keyId: foot, points: 2_000 },
      ],
      year,
    )
  },
}

async function writesCount(scene: Scene, who: Who, name: string, on: string, place: 0 | 1 | null): Promise<KeyId> {
  const visit = await visitAs(scene, 'cost.manage', who)
  return addKey(scene.tx, visit, {
    name,
    source: place === null ? 'Afspraak in het algemeen bestuur' : 'Telling van de gemeenten, verzonnen',
    referenceOn: day(on),
    weights: Object.entries(counts).map(([key, count]) => ({
      organisationId: placeOf(scene, key as PlaceKey).id,
      weight: place === null ? 1 : count[place],
    })),
  })
}

async function begins(
  scene: Scene,
  who: Who,
  year: number,
  budgetCents: number,
  lines: readonly Line[],
): Promise<CostYearId> {
  const visit = await visitAs(scene, 'cost.manage', who)
  const id = await startCostYear(scene.tx, visit, { year, budgetCents, isBudgetNeutral: true, copyFrom: null })
  const [from, until] = yearOf(year)
  await insertLines(
    scene.tx,
    visit,
    id,
    lines.map(({ employer, ...line }) => ({
      ...plain,
      ...(line.kind === 'staff' ? { from, until } : {}),
      ...line,
      employerId: employer === undefined ? null : placeOf(scene, employer).id,
    })),
  )
  return id
}

type Share = { readonly keyId: KeyId; readonly points: number }

async function spreads(
  scene: Scene,
  who: Who,
  id: CostYearId,
  version: number,
  shares: readonly Share[],
  year: number,
): Promise<void> {
  const visit = await visitAs(scene, 'cost.manage', who)
  const [from, until] = yearOf(year)
  const done = await setKeys(
    scene.tx,
    visit,
    id,
    version,
    shares.map((share) => ({ ...share, from, until })),
  )
  if (done !== 'written') throw new TypeError(`the keys of ${year} were not written`)
}

/** The first day of a year, and the first that no longer belongs to it. */
function yearOf(year: number): readonly [from: Day, until: Day] {
  return [day(`${year}-01-01`), addDays(day(`${year}-12-31`), 1)]
}
