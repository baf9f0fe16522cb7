/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_PLANT_H
#define BASE_PLANT_H

#include <stdbool.h>

/* Planted faults: every gate of the tests must catch the fault that it is there for. In the
 * check build plant("name") is true when PLANTED_FAULT in the environment holds that name
 * (plant_on.c); in a release it is false and its text is not in the binary. */
#ifdef CVDESK_PLANTS
bool plant(const char *name);
#else
#define plant(NAME) (false)
#endif

#endif
