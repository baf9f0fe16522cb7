// SPDX-License-Identifier: Apache-2.0
// The sound of the ring: two tones downwards, made by the browser. No file of sound: there is
// nothing to load, and its loudness is ours. A browser lets a page sound only after a press
// in it, so that the context is made by the first one; before that it would only complain.

const TONES = [{ hertz: 659.25, after_s: 0 }, { hertz: 523.25, after_s: 0.22 }];
const RISES_S = 0.015;
const FADES_S = 0.9;
/** A tone that fades by ratios never comes to nothing. */
const NOTHING = 0.0001;
/** A browser that blocks does not answer. */
const ANSWER_MS = 800;

/** @param {() => void} onChange  whether it can sound */
export function chimeOpen(onChange) {
  /** @type {AudioContext | null} */
  let context = null;

  function open() {
    try {
      context = new AudioContext();
      context.onstatechange = onChange;
    } catch {
      // No sound in this browser, or none left for us: it stays silent and says so.
    }
  }

  const isRunning = () => context?.state === 'running';
  return {
    isRunning,

    /** Within a press: from now on it can sound. Gives whether it can. */
    async unlock() {
      if (!context) open();
      if (context && !isRunning()) {
        await Promise.race([context.resume().catch(() => {}), new Promise((go) => setTimeout(go, ANSWER_MS))]);
      }
      return isRunning();
    },

    /** One chime. @param {number} loudness  0 … 1 */
    play(loudness) {
      if (!context || !isRunning()) return;
      for (const { hertz, after_s } of TONES) tone(context, hertz, context.currentTime + after_s, Math.max(NOTHING, loudness));
    },
  };
}

/** @param {AudioContext} context @param {number} hertz @param {number} at_s @param {number} loudness */
function tone(context, hertz, at_s, loudness) {
  const pipe = context.createOscillator();
  const valve = context.createGain();
  pipe.frequency.value = hertz;
  valve.gain.setValueAtTime(NOTHING, at_s);
  valve.gain.exponentialRampToValueAtTime(loudness, at_s + RISES_S);
  valve.gain.exponentialRampToValueAtTime(NOTHING, at_s + FADES_S);
  pipe.connect(valve).connect(context.destination);
  pipe.start(at_s);
  pipe.stop(at_s + FADES_S);
}
