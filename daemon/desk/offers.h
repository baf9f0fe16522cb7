/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_OFFERS_H
#define DESK_OFFERS_H

#include "desk/state.h"

/* Who is offered whom: the rules of domain/offer.h over the queue, the roster and the libraries
 * as the desk has them. */

/* Where somebody belongs and what she answers, on duty or off. */
struct answerer offers_answerer(struct desk *desk, struct staff_id staff);

/* What a waiting conversation is to her now; what any conversation would be, did it wait. */
enum offer offers_waiting(struct desk *desk, const struct queue_item *item, const struct answerer *answerer);
enum offer offers_conversation(struct desk *desk, const struct conversation *conversation, const struct answerer *answerer);

/* Whether she belongs where a conversation of this home is asked about first: there, or anywhere
 * when its library is closed. */
bool offers_at_home(const struct desk *desk, struct library_id home, const struct answerer *answerer);

/* Whether that home is hers: what is not a conversation to be taken, but known of people, is not
 * everybody's who is asked at once. Of a library that is closed for good, it goes where its conversations go. */
bool offers_is_home(const struct desk *desk, struct library_id home, const struct answerer *answerer);

/* Whether somebody is on duty to whom a new conversation of the library would be offered at once.
 * Leases count and not sockets, so that a reload of hers does not reach every seeker's page. */
bool offers_answers(const struct desk *desk, const struct library *library);

/* In which languages somebody like that answers, added up; 0 nobody. is_out: instead in which those
 * will who are at the counter. */
int64_t offers_languages(const struct desk *desk, const struct library *library, bool is_out);

/* Whether somebody is on duty to whom one may be offered, at once or in its time: then people wait
 * in the queue, else they leave a message. */
bool offers_may_answer(const struct desk *desk, const struct library *library);

/* The same of one who waits: whether somebody like that answers this language and topic, and is
 * not at the counter; whether somebody does who is here or will be back. */
bool offers_has_taker(const struct desk *desk, const struct queue_item *item);
bool offers_will_have_taker(const struct desk *desk, const struct queue_item *item);

/* Who is back from the counter first of those who would do, promises that are over last; NULL where
 * none of them is there: of those to whom a new conversation of the library would be offered at once,
 * and of those who answer one that waits. */
const struct roster_member *offers_back(const struct desk *desk, const struct library *library);
const struct roster_member *offers_taker_back(const struct desk *desk, const struct queue_item *item);

/* Whether one may come to be offered to those of the other's home: then it counts as standing
 * before the other from the beginning, and no place ever goes up because time has passed. */
bool offers_compete(const struct desk *desk, const struct queue_item *before, const struct queue_item *item);

/* How many stand before it, in that sense; -1 when it does not wait. */
int64_t offers_ahead(const struct desk *desk, struct conversation_id conversation);

/* Who would be taken first by somebody who answers that, and stands before this one; 0 nobody, or it does not wait. */
struct conversation_id offers_before(struct desk *desk, struct conversation_id conversation, const struct answerer *answerer);

/* Time has passed: notes in is_queue_changed when somebody is offered who was not, and when that
 * will be next in offers_ms. */
void offers_roll(struct desk *desk);

#endif
