// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { auditBy, auditNamed, auditWhy } from './audit.js';

const row = (/** @type {string} */ act, /** @type {string} */ why = '', /** @type {string} */ actor = '') => /** @type {any} */ ({ act, why, actor });

test('who did it without an account is said', () => {
  assert.equal(auditBy(row('account_added', 'command line')), 'admin.audit.operator');
  assert.equal(auditBy(row('expert_let_in', 'milcho')), 'admin.audit.seeker');
  assert.equal(auditBy(row('copy_sent')), 'admin.audit.service');
  assert.equal(auditBy(row('login_failed')), 'admin.audit.nobody');
});

test('a reason that the service wrote is said in words, one that a person wrote stays', () => {
  assert.deepEqual(auditWhy(row('account_added', 'command line')), ['admin.audit.command']);
  assert.deepEqual(auditWhy(row('account_added', 'data_protection', 'ada')), ['admin.role.data_protection']);
  assert.deepEqual(auditWhy(row('block_set', 'insults, week', 'maria')), ['staff.block.insults', 'admin.audit.week']);
  assert.deepEqual(auditWhy(row('taken_out_of_turn', 'known', 'maria')), ['staff.turn.known']);
  for (const why of ['command line', 'librarian', 'insults, week'])
    assert.deepEqual(auditWhy(row('transcript_opened', why, 'ole')), []);
});

test('a library is called by its name, wherever the row has its address or number', () => {
  const libraries = /** @type {any} */ ([{ library: 1, slug: 'library', name: 'Demo' }, { library: 2, slug: 'varna', name: 'Варна' }]);
  const named = (/** @type {string} */ act, /** @type {string} */ object, /** @type {string} */ why) => auditNamed(/** @type {any} */ ({ act, object, why }), libraries);
  assert.deepEqual(named('library_changed', 'varna', ''), { object: 'Варна', why: '' });
  assert.deepEqual(named('feedback_read', '2', ''), { object: 'Варна', why: '' });
  assert.deepEqual(named('handed_over', '17', 'varna'), { object: '17', why: 'Варна' });
  assert.deepEqual(named('question_added', '5', '9'), { object: '5', why: '9' }, 'gone, or not known here');
  assert.deepEqual(named('transcript_opened', '2', 'varna'), { object: '2', why: 'varna' }, 'words of a person');
});
