/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_READING_H
#define DESK_READING_H

#include "desk/state.h"
#include "protocol/packets.h"

/* What people read: gaps of a log by the desk itself or, long ones, by a clerk; the
 * auditor's lists and transcripts, always by a clerk. */

enum { READING_DESK_MAX = 200 }; /* entries; what is longer would hold everybody up */

/* A job for a clerk on behalf of a session; refused and NULL when too many are open. packet is
 * what asks for it. */
struct job *reading_job(struct desk *desk, struct session *session, const char *packet);

/* Tells the entries of a log with after < seq <= until. The permission was asked before. */
void reading_tell(struct desk *desk, struct session *session, const struct log *log, int64_t after, int64_t until);

/* How the first message of a conversation begins, for the lists of the desk; empty on a fault. */
struct text reading_first_words(struct desk *desk, struct conversation_id id);

/* The pick-up code of a seeker, to be shown; empty on a fault. */
struct text reading_code(struct desk *desk, struct seeker_id seeker);

void reading_conversations(struct desk *desk, struct session *session, const struct up_conversations *packet);
void reading_open(struct desk *desk, struct session *session, const struct up_open *packet);
/* What the seeker of a held conversation had before, and the talk of one of these. Each look is a row
 * of the audit list. A library's conversations are told where it shares them with the reader's. */
void reading_earlier(struct desk *desk, struct session *session, const struct up_earlier *packet);
void reading_open_earlier(struct desk *desk, struct session *session, const struct up_open_earlier *packet);

/* The whole talk, without its staff log, for somebody to whom it was found to be open: a row of the audit
 * list, and then a clerk is asked. right: what it hangs on until the answer comes. */
void reading_transcript(struct desk *desk, struct session *session, const struct desk_case *one, enum act act, struct right right,
                        const char *packet);

void reading_audit(struct desk *desk, struct session *session, const struct up_audit *packet);

/* A clerk's answer: passed on, when whoever asked is still there. */
void reading_page(struct desk *desk, const struct parcel_page *page);

#endif
