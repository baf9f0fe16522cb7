/* SPDX-License-Identifier: Apache-2.0 */
#include "base/require.h"

#include "base/journal.h"

#include <stdlib.h>

void require_failed(const char *condition, const char *file, int line)
{
    journal(JOURNAL_BUG, "require", "file=%s line=%d condition=\"%s\"", file, line, condition);
    abort();
}
