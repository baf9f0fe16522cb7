/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/html.h"
#include "clerk/sentences.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static char bytes[4096];

static struct text words(const char *text)
{
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    html_add_words(&builder, text_of(text));
    return text_built(&builder);
}

static void must_be(const char *text, const char *html)
{
    if (!text_is(words(text), html))
        fail_msg("%s: %.*s", text, (int)words(text).length, bytes);
}

#define LINK(ADDRESS) "<a href=\"" ADDRESS "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">" ADDRESS "</a>"

static void markup_is_text(void **state)
{
    (void)state;
    must_be("<b>\"a\" & 'b'</b>", "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;");
    must_be("</textarea><script>", "&lt;/textarea&gt;&lt;script&gt;");
    must_be("", "");
}

static void addresses_are_links_and_nothing_else_is(void **state)
{
    (void)state;
    must_be("See https://a.eu/x?y=1&z=2.", "See " LINK("https://a.eu/x?y=1&amp;z=2") ".");
    must_be("(http://a.eu/b_(c))", "(" LINK("http://a.eu/b_(c)") ")");
    must_be("HTTPS://A.EU", LINK("HTTPS://A.EU"));
    must_be("https://bg.wikipedia.org/wiki/Работа", LINK("https://bg.wikipedia.org/wiki/Работа"));
    must_be("„https://a.eu“", "„" LINK("https://a.eu") "“");
    must_be("https://a.eu/\"onclick=x", LINK("https://a.eu/") "&quot;onclick=x");
    must_be("https://a.eu\xe2\x80\xaegpj.exe", LINK("https://a.eu") "\xe2\x80\xaegpj.exe");
    must_be("https://bank.eu@evil.eu/", "https://bank.eu@evil.eu/");
    must_be("javascript:alert(1) data:text/html,x ftp://a.eu xhttps://a.eu https://", "javascript:alert(1) data:text/html,x ftp://a.eu xhttps://a.eu https://");
    must_be("https://a.eu https://b.eu", LINK("https://a.eu") " " LINK("https://b.eu"));
}

static void a_sentence_takes_a_value_as_text(void **state)
{
    (void)state;
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    sentence_add(&builder, text_of("{name} is here."), text_of("<i>"));
    assert_true(text_is(text_built(&builder), "&lt;i&gt; is here."));
    builder.length = 0;
    sentence_add_range(&builder, text_of("{low}–{high} minutes"), 3, 7);
    assert_true(text_is(text_built(&builder), "3–7 minutes"));
    builder.length = 0;
    sentence_add_count(&builder, LANGUAGE_EN, "seeker.kept_days", 1);
    assert_true(text_is(text_built(&builder), "We keep the conversation for 1 day after it ends."));
    assert_int_equal(sentence_find(LANGUAGE_BG, "no.such").length, 0);
}

/* A message of the most characters there may be, all of it short addresses: as links they are ten times as long. */
static void words_come_before_links(void **state)
{
    (void)state;
    enum { ADDRESSES = 444 };
    static char message[ADDRESSES * 9 + 1], room[26000];
    for (int at = 0; at < ADDRESSES; at++)
        memcpy(message + at * 9, "http://a ", 9);
    struct text_builder builder = text_builder_on(room, sizeof room - 1);
    html_add_words(&builder, text_of(message));
    assert_false(builder.overflowed);
    assert_in_range(builder.length, 20000, sizeof room - 1000); /* what stands behind a message has room too */
    assert_memory_equal(room, LINK("http://a"), strlen(LINK("http://a")));
    assert_memory_equal(room + builder.length - 18, "http://a http://a ", 18);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markup_is_text),
        cmocka_unit_test(addresses_are_links_and_nothing_else_is),
        cmocka_unit_test(words_come_before_links),
        cmocka_unit_test(a_sentence_takes_a_value_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
