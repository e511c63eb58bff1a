import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { StatusBadge, type BadgeKind } from './status-badge.tsx'

export type Task = {
  title: string
  /** Left out when it cannot be begun yet. */
  href?: Address | undefined
  hint?: Child
  status: { label: string; kind?: BadgeKind | undefined }
}

/** Things to do, each with how far it is. The state is said in words. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="sh-tasks">
      {tasks.map((task) => (
        <li class="sh-tasks__task">
          <div class="sh-tasks__text">
            {task.href ? (
              <a class="nl-link" href={task.href}>
                {task.title}
              </a>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint && <div class="sh-tasks__hint">{task.hint}</div>}
          </div>
          <StatusBadge kind={task.status.kind}>{task.status.label}</StatusBadge>
        </li>
      ))}
    </ul>
  )
}
