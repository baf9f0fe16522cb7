/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_PIECES_H
#define DOOR_PIECES_H

#include "base/text.h"

/* Taking the values of HTTP headers apart. Pure. */

/* Cuts *rest at the first such byte, which is dropped, and returns what stood before it;
 * everything when there is none. */
struct text pieces_cut(struct text *rest, char byte);

/* The same from the end: returns what stood behind the last such byte. */
struct text pieces_cut_last(struct text *rest, char byte);

/* Without spaces and tabs around it. */
struct text pieces_trimmed(struct text text);

/* Whether both are equal when ASCII letters have no case. */
bool pieces_are_alike(struct text left, struct text right);

#endif
