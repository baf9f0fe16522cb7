/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_COPY_H
#define CLERK_COPY_H

#include "clerk/archive.h"

/* A conversation as the text of a mail: in the words of the file that the seeker's page makes of
 * it (web-client/state/transcript.js), in the time of its library. What is too long begins later,
 * and says so. Answers with PARCEL_copy_written, which is empty on a fault. */
void copy_write(struct archive *archive, const struct parcel_write_copy *question);

#endif
