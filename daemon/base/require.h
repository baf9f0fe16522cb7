/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_REQUIRE_H
#define BASE_REQUIRE_H

/* require(condition): a claim about our own code, always on, in every build. When it is
 * false we have a bug: the condition and its place go to the journal and the process
 * stops. Never for what the world or a person did: that is a fault or a reason. */
#define require(CONDITION) \
    ((CONDITION) ? (void)0 : require_failed(#CONDITION, __FILE__, __LINE__))

_Noreturn void require_failed(const char *condition, const char *file, int line);

#endif
