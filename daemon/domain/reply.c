/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/reply.h"

bool reply_says_something(const struct reply *reply)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        if (reply->texts[language].length > 0)
            return true;
    return false;
}
