/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_CONTACT_H
#define DOMAIN_CONTACT_H

#include "base/text.h"

#include <stdbool.h>

/* How somebody wishes to be reached: one telephone number, or one e-mail address. Strict, for
 * the address may be handed to a mail server one day: ASCII, no quotes, no comments, nothing
 * that could end a line or name a second address. Pure. */

bool contact_is_mail(struct text contact);
bool contact_is_telephone(struct text contact);

#endif
