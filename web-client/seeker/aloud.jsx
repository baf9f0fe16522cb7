// SPDX-License-Identifier: Apache-2.0
// Reads a message aloud, with voices of this device only: others would send the words away.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { language, words } from '../words/words.js';

const speech = globalThis.speechSynthesis;

/** A voice of this language that lives on this device; some browsers know theirs only later. */
export function useVoice() {
  const [voice, know] = useState(/** @type {SpeechSynthesisVoice | undefined} */ (undefined));
  useEffect(() => {
    const look = () => know(speech?.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === language));
    look();
    speech?.addEventListener?.('voiceschanged', look);
    return () => speech?.removeEventListener?.('voiceschanged', look);
  }, []);
  return voice;
}

/** @param {{ row: import('../ui/message_list.jsx').Row }} props */
export function Aloud({ row: { text } }) {
  const [reads, tell] = useState(false);
  const voice = useVoice();

  function press(/** @type {SpeechSynthesisVoice} */ voice) {
    speech.cancel();
    if (reads) return;
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = said.onerror = () => tell(false);
    speech.speak(said);
    tell(true);
  }

  return voice && <Button kind="quiet" onClick={() => press(voice)}>{words(reads ? 'seeker.aloud_stop' : 'seeker.aloud')}</Button>;
}
