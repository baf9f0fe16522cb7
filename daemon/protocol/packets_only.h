/* SPDX-License-Identifier: Apache-2.0
 *
 * No guard: included before each expansion of packets.def. Every macro of it that the
 * expansion did not define stands for nothing. */
#ifndef INTEGER
#define INTEGER(OWNER, NAME, NEED, MIN, MAX, WHAT)
#endif
#ifndef TEXT
#define TEXT(OWNER, NAME, NEED, MIN, MAX, WHAT)
#endif
#ifndef HEX
#define HEX(OWNER, NAME, NEED, BYTES, WHAT)
#endif
#ifndef WORD
#define WORD(OWNER, NAME, NEED, VOCABULARY, WHAT)
#endif
#ifndef FLAG
#define FLAG(OWNER, NAME, NEED, WHAT)
#endif
#ifndef LIST
#define LIST(OWNER, NAME, RECORD, MAX, WHAT)
#endif
#ifndef RECORD
#define RECORD(NAME, WHAT)
#endif
#ifndef RECORD_END
#define RECORD_END(NAME)
#endif
#ifndef UP
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT)
#endif
#ifndef UP_END
#define UP_END(NAME)
#endif
#ifndef DOWN
#define DOWN(NAME, WHAT)
#endif
#ifndef DOWN_END
#define DOWN_END(NAME)
#endif
