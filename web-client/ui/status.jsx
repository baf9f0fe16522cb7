// SPDX-License-Identifier: Apache-2.0

/**
 * A line that tells how things stand, apart from the messages. It stays in the page while
 * it is empty, because a region that appears with its text is not read out.
 * @param {{ kind?: 'calm' | 'warn', children?: import('preact').ComponentChildren }} props
 */
export function Status({ kind = 'calm', children }) {
  return <div class={`status status-${kind}`} role="status">{children}</div>;
}
