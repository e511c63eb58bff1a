import { test } from 'node:test'
import { freshDatabase } from './db.ts'
import { setStage, addDossier, visitOf, doAs, functionId, personId, places } from './stage.ts'
import { admit } from '#access/store/gate.ts'
import { listLooked } from '#access/store/looked.ts'
import { explainAccess } from '#access/store/explain.ts'
import { sealLog } from '#access/store/seal.ts'
import { verifyLog } from '#access/store/verify.ts'
import { inTransaction } from '#platform/database.ts'
test('perf', async () => {
  const fresh = await freshDatabase()
  await setStage(fresh)
  const noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
  await fresh.asAdmin.query(`insert into log_acts (id, request_id, at, person_id, holder_id, organisation_id, role, action, purpose, rule, outcome)
    select gen_random_uuid(), gen_random_uuid(), '2026-01-01'::timestamptz + g * interval '25 seconds', $1, $2, $3, 'youth_consultant', case when g % 3 = 0 then 'dossier.list' else 'plan.read' end, 'carry-out-plan','ACCESS-1','yes' from generate_series(1,300000) g`, [personId('kim'), functionId('kim'), places.duinrand.id])
  await fresh.asAdmin.query(`insert into log_subjects (act_id, dossier_id, sections, in_list) select a.id, case when row_number() over () % 15 = 0 then $1::uuid else gen_random_uuid() end, '{cover,plan}', a.action = 'dossier.list' from log_acts a`, [noor])
  await fresh.asAdmin.query(`insert into log_subjects (act_id, dossier_id, sections, in_list) select a.id, gen_random_uuid(), '{cover}', true from log_acts a, generate_series(1,9) where a.action='dossier.list' limit 900000`)
  await fresh.asAdmin.query('analyze')
  const { rows } = await fresh.asAdmin.query('select count(*) from log_subjects where dossier_id = $1', [noor]); console.log('lines of noor', rows[0].count, (await fresh.asAdmin.query('select count(*) from log_subjects')).rows[0].count)
  for (let i = 0; i < 4; i++) { const v = visitOf('log.read', 'ines'); const t = performance.now(); await doAs(fresh.db, v, async (tx) => listLooked(tx, (await admit(tx, v, noor)).cover!)); console.log('looked', Math.round(performance.now() - t)) }
  for (let i = 0; i < 3; i++) { const v = visitOf('access.explain', 'ines'); const t = performance.now(); await doAs(fresh.db, v, async (tx) => explainAccess(tx, await admit(tx, v, noor), v.on)); console.log('explain', Math.round(performance.now() - t)) }
  let t = performance.now(); const s = await inTransaction(fresh.db, {}, (tx) => sealLog(tx, new Date()), { timeoutMs: 0 }); console.log('seal', s?.acts, s?.subjects, Math.round(performance.now() - t))
  t = performance.now(); console.log(await inTransaction(fresh.db, {}, verifyLog, { timeoutMs: 0 }), Math.round(performance.now() - t))
  await fresh.close()
})
