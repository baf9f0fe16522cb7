// SPDX-License-Identifier: Apache-2.0
// axe on every page and state, in one language.

import { axeWalk } from './axe_walk.mjs';
import { openStage } from './browser.mjs';

axeWalk(openStage(), 'every state, in English', { language: 'en', sizes: ['phone', 'computer'] });
