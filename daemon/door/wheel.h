/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_WHEEL_H
#define DOOR_WHEEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One alarm for each connection, set and dropped in constant time. The library's own timers
 * are one sorted list: with 5,000 handshakes in flight they doubled the work. Time is an
 * argument. */

struct wheel;

enum { WHEEL_STEP_MS = 250, WHEEL_STEPS = 512, WHEEL_NONE = -1 };

/* For slots 0 to slots - 1, none of which has an alarm. NULL when there is no memory. */
struct wheel *wheel_open(size_t slots, int64_t now_ms);
void wheel_close(struct wheel *wheel);

/* Sets the slot's alarm, in place of the one it had. It comes at due_ms or up to
 * WHEEL_STEP_MS later; alarms further away than WHEEL_STEP_MS × (WHEEL_STEPS - 1) come then. */
void wheel_set(struct wheel *wheel, uint32_t slot, int64_t due_ms);

/* Drops the slot's alarm, if it has one. */
void wheel_drop(struct wheel *wheel, uint32_t slot);

/* Takes the next slot whose alarm is due at now_ms: it has none any more. WHEEL_NONE when
 * there are no more. Alarms that are set meanwhile come at the earliest in the next step. */
int64_t wheel_take(struct wheel *wheel, int64_t now_ms);

#endif
