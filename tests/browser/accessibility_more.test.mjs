// SPDX-License-Identifier: Apache-2.0
// axe on the main states in another language in the dark and, with --long, in the third on phones.

import { axeWalk } from './axe_walk.mjs';
import { openStage } from './browser.mjs';

const scene = openStage();
axeWalk(scene, 'the main states, in Bulgarian and in the dark', { language: 'bg', sizes: ['phone', 'computer'], small: true, context: { colorScheme: 'dark' } });
if (process.env.LONG === '1') axeWalk(scene, 'the main states, in Danish and on phones', { language: 'da', sizes: ['narrow', 'tall'], small: true });
