/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_ACCOUNT_H
#define DOMAIN_ACCOUNT_H

#include "base/text.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* Rules of staff accounts and of signing in. */

/* A login is 2 to 64 of a-z, 0-9, point, hyphen, underline, @. */
bool account_login_is_valid(struct text login);

/* The name that people read is one line that shows all that is in it: nobody's is written backwards
 * over the words beside it, or looks like a colleague's with something unseen between. */
bool account_name_is_valid(struct text name);

/* Whether a name would be taken for somebody else's: letters of two alphabets in a word, or, for
 * those who talk with people, one under which the service itself would speak. */
bool account_name_misleads(enum role role, struct text name);

/* Whether a name has an organisation behind a comma, "Milcho, Labour Office Vidin": an expert's must,
 * so that whoever reads his name anywhere reads whose he is. */
bool account_names_organisation(struct text name);

/* Too short, too simple, or made of what everybody would try first. */
bool account_password_is_weak(struct text login, struct text password);

/* How long the next try has to wait after so many failures in a row: nothing for the first
 * five, then 1, 2, 4 … 300 s. Never for ever: that would let anybody lock anybody out. */
int64_t account_delay_ms(int failures);

#endif
