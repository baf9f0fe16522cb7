// SPDX-License-Identifier: Apache-2.0
// axe on the main states in another language in the dark; with --long on every state, and in the
// third language on phones too.

import { axeWalk } from './axe_walk.mjs';
import { openStage } from './browser.mjs';

const LONG = process.env.LONG === '1';
const what = LONG ? 'every state' : 'the main states';
const scene = openStage();
axeWalk(scene, `${what}, in Bulgarian and in the dark`, { language: 'bg', sizes: ['phone', 'computer'], small: !LONG, context: { colorScheme: 'dark' } });
if (LONG) axeWalk(scene, `${what}, in Danish and on phones`, { language: 'da', sizes: ['narrow', 'tall'] });
