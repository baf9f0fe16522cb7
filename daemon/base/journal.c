/* SPDX-License-Identifier: Apache-2.0 */
#include "base/journal.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

enum { LINE_BYTES_MAX = 1000 };

void journal(enum journal_level level, const char *event, const char *format, ...)
{
    char line[LINE_BYTES_MAX + 1];
    int used = snprintf(line, LINE_BYTES_MAX, "<%d>cvdeskd[%d] %s ", (int)level, (int)getpid(), event);
    if (used > LINE_BYTES_MAX) /* it tells what it would have written */
        used = LINE_BYTES_MAX;
    va_list arguments;
    va_start(arguments, format);
    int more = vsnprintf(line + used, (size_t)(LINE_BYTES_MAX - used), format, arguments);
    va_end(arguments);
    size_t length = (size_t)(used + (more > 0 ? more : 0));
    if (length >= LINE_BYTES_MAX)
        length = LINE_BYTES_MAX - 1;
    for (size_t at = 0; at < length; at++)
        if ((unsigned char)line[at] < ' ')
            line[at] = '?';
    line[length++] = '\n';
    /* one write for one line, so that lines of several roles do not mix */
    if (write(STDERR_FILENO, line, length) < 0)
        return;
}
