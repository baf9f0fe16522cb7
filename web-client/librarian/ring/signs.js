// SPDX-License-Identifier: Apache-2.0
// How the browser tells that somebody waits while the desk is not before her eyes: the sign
// in the tab, the number on the app, a notification. Nothing that a job seeker wrote goes
// there: a notification lies on a screen that others see, and in lists that outlive it.

const CALM = '/favicon.svg';
const WAITING = '/favicon-waiting.svg';
const TAG = 'cvdesk.ring';

/** @typedef {'default' | 'granted' | 'denied' | 'absent'} Leave  whether we may notify */

/** The sign in the tab. @param {boolean} isWaiting */
export function signTab(isWaiting) {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=icon]'));
  const href = isWaiting ? WAITING : CALM;
  if (link && link.getAttribute('href') !== href) link.setAttribute('href', href);
}

/** The number on the app, where the page is installed as one. @param {number} count */
export function signApp(count) {
  const told = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  told?.catch(() => {});
}

/** @returns {Leave} */
export const noteLeave = () => (typeof Notification === 'undefined' ? 'absent' : Notification.permission);

/** Only within a press of hers. */
export const noteAsk = () => Notification.requestPermission().then(() => {}, () => {});

/**
 * One notification for all; a new one takes the place of the last.
 * @param {string} title
 * @param {string} body
 * @returns {() => void} takes it away
 */
export function noteShow(title, body) {
  try {
    const note = new Notification(title, { body, tag: TAG, icon: WAITING, silent: true });
    note.onclick = () => {
      window.focus();
      note.close();
    };
    return () => note.close();
  } catch {
    return () => {}; // some telephones have the name and not the thing
  }
}
