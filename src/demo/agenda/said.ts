import type { ActionState, Choice } from '../../features/agenda/domain/words.ts'
import type { Who } from '../scene.ts'
import type { ActionKey } from './actions.ts'

type Said = readonly [daysAgo: number, action: ActionKey, by: Who, state: ActionState, text: string, shown?: 'public']

/** What owners said of their actions, and what the programme team wrote down on behalf of some. */
export const statements: readonly Said[] = [
  [700, 'gathering', 'ton', 'running', 'De zaal is gehuurd; alle besturen komen.'],
  [652, 'gathering', 'ton', 'done', 'Een mooie middag: 41 mensen, zes keuzes.', 'public'],
  [420, 'story', 'sunita', 'not-started', 'Begint zodra de nieuwe agenda vaststaat.'],
  [212, 'story', 'sunita', 'running', 'Eerste opzet ligt bij de gemeenten.'],
  [48, 'story', 'sunita', 'running', 'Het cliëntenpanel vroeg om kortere zinnen. Die maken we nu.', 'public'],
  [330, 'arrangements', 'ton', 'running', 'In Oost start de eerste groep met acht leerlingen.', 'public'],
  [250, 'questions', 'anwar', 'running', 'Vier knelpunten verzameld.'],
  [30, 'questions', 'anwar', 'running', 'Vervoer tussen twee locaties staat nu op de agenda van het overleg in Oost.'],
  [340, 'closed', 'nienke', 'running', 'Oost en West schrijven samen aan één tekst.'],
  [155, 'closed', 'nienke', 'running', 'Wie beslist als het vastloopt, is nog open.'],
  [64, 'closed', 'nienke', 'waiting', 'Wacht op het voorstel over doorzettingskracht in de stuurgroep.', 'public'],
  [410, 'table', 'gerben', 'running', 'De eerste tafel was vandaag: vijf vragen, drie meteen opgelost.'],
  [22, 'table', 'gerben', 'running', 'Elke twee weken, nu ook met de jeugdarts erbij.', 'public'],
  [100, 'exemptions', 'marleen', 'waiting', 'Wacht op een afspraak met de jeugdartsen over de vraag die zij krijgen.'],
  [300, 'calls', 'marleen', 'running', 'Twaalf scholen bellen nu zelf.'],
  [170, 'calls', 'marleen', 'done', 'Alle scholen hebben het nummer en de afspraak.', 'public'],
  [240, 'counts', 'xander', 'running', 'Twee besturen tellen gelijk, het derde volgt na de zomer.'],
  [105, 'counts', 'xander', 'done', 'Alle besturen tellen hetzelfde.'],
  [260, 'routes', 'ingrid', 'running', 'De werkgroep kwam drie keer bij elkaar.'],
  [118, 'routes', 'ingrid', 'done', 'De kaart met wie wat doet hangt in elke lerarenkamer.', 'public'],
  [60, 'face', 'emre', 'running', 'Vier gemeenten noemden een naam.'],
  [36, 'feedback', 'sigrid', 'running', 'Gesprek gevoerd met twee scholen; de ggz maakt een voorbeeldbrief.'],
  [140, 'waiting', 'hugo', 'running', 'Twee begeleiders gaan de school in terwijl een kind wacht.', 'public'],
  [180, 'training', 'joris', 'stopped', 'De werkgroep wil dit samen doen met de voorbeeldbrief: zie die actie.'],
  [290, 'calamity', 'maarten', 'running', 'Zes van de zeven plannen noemen nu dezelfde nummers.'],
  [160, 'overview', 'bente', 'running', 'Oost is klaar.'],
  [12, 'overview', 'bente', 'running', 'West is voor de helft klaar; Beekerveld levert volgende maand.', 'public'],
  [70, 'courses', 'marleen', 'running', 'Scholen kozen zelf drie onderwerpen.'],
  [290, 'profiles', 'petra', 'running', 'De basisscholen zijn klaar.'],
  [28, 'profiles', 'petra', 'running', 'Vier van de zes scholen voor voortgezet onderwijs leverden hun profiel.'],
  [75, 'plans', 'ingrid', 'running', 'Met zes scholen gesproken.'],
  [310, 'groups', 'mehmet', 'running', 'Twee plekken gevonden.'],
  [130, 'groups', 'mehmet', 'waiting', 'Wacht op geld voor een tweede begeleider.'],
  [200, 'switch', 'delano', 'running', 'Met vier scholen afgesproken hoe wij overdragen.'],
  [95, 'invite', 'petra', 'running', 'De uitnodiging is herschreven met ouders.'],
  [9, 'panel', 'yvonne', 'running', 'Het panel las de laatste vier voorstellen.', 'public'],
]

/** What municipalities do with the one face for each school. One of them came back on what it said. */
export const choices: readonly (readonly [daysAgo: number, by: Who, choice: Choice, text: string])[] = [
  [205, 'mehmet', 'decline', 'Wij hebben nu geen mensen.'],
  [198, 'maarten', 'adopt', ''],
  [190, 'dewi', 'adapt', 'Bij ons is het gezicht de jeugd- en gezinscoach van het dorp, voor drie scholen samen.'],
  [185, 'jorn', 'adopt', ''],
  [150, 'alie', 'decline', 'Molenwoude heeft twee scholen: daar loopt iedereen al bij elkaar binnen.'],
  [58, 'mehmet', 'adopt', 'De raad gaf geld vrij.'],
]
