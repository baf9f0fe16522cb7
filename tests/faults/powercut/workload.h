/* SPDX-License-Identifier: Apache-2.0 */
#ifndef POWERCUT_WORKLOAD_H
#define POWERCUT_WORKLOAD_H

#include "base/text.h"
#include "domain/ids.h"

#include <stdint.h>
#include <stdio.h>

/* What the workload keeps, turn by turn, so that the replay knows what must be there. Each
 * turn writes an audit row; every 24th, from the first, begins a conversation before; then
 * messages go to conversations in turn. */

enum { TURNS = 480, TURNS_FOR_CONVERSATION = 24, MESSAGES_MAX = 6, BODY_BYTES_MAX = 4096 };

static inline bool workload_begins(int64_t turn)
{
    return turn % TURNS_FOR_CONVERSATION == 1;
}

/* How many conversations there are when the turn is done. */
static inline int64_t workload_conversations(int64_t turn)
{
    return (turn + TURNS_FOR_CONVERSATION - 1) / TURNS_FOR_CONVERSATION;
}

static inline int workload_messages(int64_t turn)
{
    return 1 + (int)(turn * 7 % MESSAGES_MAX);
}

static inline int64_t workload_conversation(int64_t turn, int message)
{
    return 1 + (turn * 5 + message) % workload_conversations(turn);
}

/* The body of a message says which one it is; lengths vary from a word to half a page. */
static inline struct text workload_body(int64_t turn, int message, char bytes[BODY_BYTES_MAX])
{
    size_t length = 20 + (size_t)((turn * 131 + message * 977) % 3000);
    for (size_t at = 0; at < length; at++)
        bytes[at] = (char)('a' + (turn + message + (int64_t)at) % 26);
    int used = snprintf(bytes, BODY_BYTES_MAX, "%lld.%d", (long long)turn, message);
    bytes[used] = ' ';
    return (struct text){bytes, length};
}

#endif
