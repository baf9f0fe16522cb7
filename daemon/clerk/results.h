/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_RESULTS_H
#define CLERK_RESULTS_H

#include "clerk/archive.h"

/* What people answered to the questions of a library: counts, and free sentences without anything
 * that says whose they are. Answers like the archive. */
void results_read(struct archive *archive, const struct parcel_read_feedback *asked);

#endif
