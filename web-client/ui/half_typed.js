// SPDX-License-Identifier: Apache-2.0

import { useEffect, useRef } from 'preact/hooks';

/**
 * A form whose half-typed fields outlive the page that shows them. Gives what goes on the form.
 * @param {{ get: () => string, set: (text: string) => void }} kept  where they lie, as one text
 * @param {unknown} [fields]  another value once further fields are there
 */
export function useHalfTyped(kept, fields) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(kept.get() || '{}'))) {
      const field = form.current?.elements.namedItem(name);
      if (field) /** @type {HTMLInputElement | RadioNodeList} */ (field).value = value;
    }
  }, [fields]);
  const onInput = () => kept.set(JSON.stringify(Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (form.current)))));
  return { ref: form, onInput };
}
