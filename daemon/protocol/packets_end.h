/* SPDX-License-Identifier: Apache-2.0
 *
 * No guard: included after each expansion of packets.def, forgets its macros. */
#undef INTEGER
#undef TEXT
#undef HEX
#undef WORD
#undef FLAG
#undef LIST
#undef RECORD
#undef RECORD_END
#undef UP
#undef UP_END
#undef DOWN
#undef DOWN_END
