// SPDX-License-Identifier: Apache-2.0
// What is rarely wanted, behind one button. Whatever stands in it stays what it is, a button,
// a link or a choice; the arrow keys or Tab go through it, Esc and a press elsewhere close it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * @param {object} props
 * @param {string} props.id
 * @param {import('preact').ComponentChild} props.label
 * @param {import('preact').ComponentChildren} props.children
 */
export function Menu({ id, label, children }) {
  const [isOpen, open] = useState(false);
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const list = useRef(/** @type {HTMLDivElement | null} */ (null));
  const isWanted = useRef(false);

  function leave() {
    open(false);
    button.current?.focus();
  }

  // With the drawing, not after it: the next key belongs to the open list.
  useLayoutEffect(() => {
    if (!isOpen) return;
    if (isWanted.current) placesIn(list.current)[0]?.focus();
    isWanted.current = false;
    function follow(/** @type {Event} */ { target }) {
      if (target instanceof Node && !list.current?.contains(target) && !button.current?.contains(target)) open(false);
    }
    function hear(/** @type {KeyboardEvent} */ { key, altKey }) {
      // A key of the page does what it does; its dialog gives the focus back to where it was.
      if (key === 'Escape' || key === '?' || (altKey && key !== 'Alt')) leave();
    }
    document.addEventListener('pointerdown', follow);
    document.addEventListener('focusin', follow);
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('pointerdown', follow);
      document.removeEventListener('focusin', follow);
      document.removeEventListener('keydown', hear);
    };
  }, [isOpen]);

  function step(/** @type {KeyboardEvent} */ event) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // In a choice they choose; and where the list stands open for good, they scroll.
    if (by === 0 || event.altKey || event.target instanceof HTMLSelectElement || (!isOpen && event.target !== button.current)) return;
    event.preventDefault();
    const places = placesIn(list.current);
    const here = places.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (places.length > 0) places[here < 0 && by < 0 ? places.length - 1 : (here + by + places.length) % places.length].focus();
    else if (by > 0) open(isWanted.current = true);
  }

  return (
    <div class={`menu${isOpen ? ' menu-open' : ''}`} onKeyDown={step}>
      <button id={id} ref={button} type="button" class="button menu-button" aria-expanded={isOpen} aria-controls={`${id}-list`} onClick={() => open(!isOpen)}>
        {label}
      </button>
      <div id={`${id}-list`} class="menu-list" ref={list} onClick={(event) => {
        if (isOpen && event.target instanceof Element && event.target.closest('a, button')) leave();
      }}>
        {children}
      </div>
    </div>
  );
}

/** Where the focus can go; nowhere in a closed menu. @param {HTMLElement | null} list @returns {HTMLElement[]} */
function placesIn(list) {
  return list ? [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('a, button, select'))].filter((one) => one.offsetParent !== null) : [];
}
