/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/feedback.h"

#include "domain/limits.h"

enum reason feedback_decide(const struct conversation *conversation, const struct person *person)
{
    enum reason denied = conversation_permits(conversation, person, VERB_feedback);
    if (denied != REASON_NONE)
        return denied;
    return conversation->state == CONVERSATION_STATE_ENDED ? REASON_NONE : REASON_not_ended;
}

bool feedback_next(struct text *lines, int64_t *question, struct text *said, bool *is_broken)
{
    uint64_t id = 0;
    bool is_there = lines->length > 0;
    *said = text_cut(lines, '\n');
    *is_broken = is_there && !(text_read_number(text_cut(said, ' '), ID_MAX, &id) && id > 0);
    *question = (int64_t)id;
    return is_there && !*is_broken;
}

enum reason feedback_judge(const struct question *question, struct text said, struct answer *answer)
{
    uint64_t choice = 0;
    int choices = question_choices(question);
    *answer = (struct answer){.question = question->id, .choice = ANSWER_NONE};
    if (said.length == 0)
        return REASON_NONE;
    bool is_sentence = choices == 0;
    if (is_sentence ? !text_is_visible(said) || text_characters(said) > SENTENCE_CHARACTERS_MAX
                    : !text_read_number(said, (uint64_t)choices - 1, &choice))
        return REASON_bad_field;
    answer->choice = (int64_t)choice;
    if (is_sentence)
        answer->words = said;
    return REASON_NONE;
}
