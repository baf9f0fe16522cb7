/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "base/journal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { ROOM = 8192 };

/* What one call writes to standard error. */
static size_t captured(char line[ROOM], const char *event, const char *text)
{
    int pipes[2];
    int kept = dup(STDERR_FILENO);
    assert_true(kept >= 0);
    assert_int_equal(pipe(pipes), 0);
    assert_true(dup2(pipes[1], STDERR_FILENO) >= 0);
    journal(JOURNAL_NOTICE, event, "text=%s", text);
    assert_true(dup2(kept, STDERR_FILENO) >= 0);
    close(pipes[1]);
    ssize_t got = read(pipes[0], line, ROOM - 1);
    assert_true(got > 0);
    line[got] = '\0';
    close(pipes[0]);
    close(kept);
    return (size_t)got;
}

static void a_line_has_priority_process_and_event(void **state)
{
    (void)state;
    char line[ROOM], wanted[100];
    snprintf(wanted, sizeof wanted, "<5>cvdeskd[%d] started text=door\n", (int)getpid());
    captured(line, "started", "door");
    assert_string_equal(line, wanted);
}

static void control_bytes_cannot_make_a_second_line(void **state)
{
    (void)state;
    char line[ROOM];
    size_t length = captured(line, "started", "a\nb\r\t\x1b[31m");
    assert_ptr_equal(strchr(line, '\n'), line + length - 1);
    assert_non_null(strstr(line, "text=a?b???[31m"));
}

static void a_long_line_is_cut(void **state)
{
    (void)state;
    static char text[4000];
    char line[ROOM];
    memset(text, 'x', sizeof text - 1);
    assert_int_equal(captured(line, "started", text), 1000);
    assert_int_equal(line[999], '\n');
    assert_int_equal(captured(line, text, "door"), 1000);
    assert_int_equal(line[999], '\n');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_priority_process_and_event),
        cmocka_unit_test(control_bytes_cannot_make_a_second_line),
        cmocka_unit_test(a_long_line_is_cut),
    };
    return cmocka_run_group_tests_name("base/journal", tests, NULL, NULL);
}
