/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/form.h"

#include "desk/questions.h"

bool form_given(struct desk *desk, struct conversation_id id, struct feedback *feedback)
{
    *feedback = (struct feedback){0};
    enum store_result result = store_load_feedback(desk->store, id, feedback);
    return result == STORE_NONE || state_note(desk, result);
}

bool form_asked(struct desk *desk, const struct conversation *conversation, struct record_asked asked[QUESTIONS_MAX], size_t *count)
{
    struct question *list;
    size_t all;
    *count = 0;
    if (!questions_load(desk, conversation->library, &list, &all))
        return false;
    for (size_t at = 0; at < all && *count < QUESTIONS_MAX; at++) {
        struct text text = list[at].texts[conversation->language], options = list[at].options[conversation->language];
        if (text.length > 0)
            asked[(*count)++] = (struct record_asked){
                .question = list[at].id, .kind = list[at].kind, .text = text, .has_options = options.length > 0, .options = options};
    }
    return true;
}

int64_t form_offered(struct desk *desk, const struct conversation *conversation)
{
    struct record_asked asked[QUESTIONS_MAX];
    struct feedback feedback;
    size_t count;
    if (!form_given(desk, conversation->id, &feedback) || feedback.given_ms != 0 || !form_asked(desk, conversation, asked, &count))
        return 0;
    return (int64_t)count + 1; /* and why it was rated so */
}
