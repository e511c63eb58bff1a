/**
 * Ends this process in the ordinary way (SIGTERM to itself) when npm, which started it, is gone: killed with −9, npm
 * cannot pass that on, and a server that nobody sees would go on. A process started without npm is left alone.
 */
export function endWithNpm(): void {
  // npm sets this for its scripts; it is no setting of ours
  if (process.env.npm_lifecycle_event === undefined || watching) return
  watching = true
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

let watching = false
