/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_LIMITS_H
#define DOMAIN_LIMITS_H

#include <stdint.h>

/* The limits of limits.def as constants that array sizes and tables can use. */
enum limits {
#define LIMIT(NAME, VALUE, WHY) NAME = VALUE,
#include "domain/limits.def"
#undef LIMIT
};

/* Not choices of ours and wider than an enum: the whole numbers that a JavaScript number
 * holds exactly (ECMA-262, Number.MAX_SAFE_INTEGER). */
#define ID_MAX INT64_C(9007199254740991)
#define TIME_MAX ID_MAX

#endif
