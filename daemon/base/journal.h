/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_JOURNAL_H
#define BASE_JOURNAL_H

/* The daemon's diagnostics: one line on standard error for each event, in the form that
 * systemd reads (<priority> first). It holds ids, codes and numbers, never text of
 * people, cookies, tickets or addresses. */

enum journal_level {
    JOURNAL_BUG = 2,     /* require: ours; the process stops */
    JOURNAL_FAULT = 3,   /* the world failed */
    JOURNAL_WARNING = 4, /* somebody should look soon */
    JOURNAL_NOTICE = 5,  /* start, stop, reload */
};

/* Writes one line `<LEVEL>cvdeskd[PID] EVENT FORMAT…`; bytes below space become '?', a line
 * is cut at 1,000 bytes. Never fails: a journal that cannot be written is not a reason to stop. */
__attribute__((format(printf, 3, 4)))
void journal(enum journal_level level, const char *event, const char *format, ...);

#endif
