/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/question_packet.h"

struct down_question question_packet(const struct question *question)
{
    const struct text *texts = question->texts, *options = question->options;
    return (struct down_question){
        .library = question->library.value, .question = question->id, .asked = question->is_asked, .kind = question->kind,
        .has_en = texts[LANGUAGE_EN].length > 0, .en = texts[LANGUAGE_EN],
        .has_bg = texts[LANGUAGE_BG].length > 0, .bg = texts[LANGUAGE_BG],
        .has_da = texts[LANGUAGE_DA].length > 0, .da = texts[LANGUAGE_DA],
        .has_options_en = options[LANGUAGE_EN].length > 0, .options_en = options[LANGUAGE_EN],
        .has_options_bg = options[LANGUAGE_BG].length > 0, .options_bg = options[LANGUAGE_BG],
        .has_options_da = options[LANGUAGE_DA].length > 0, .options_da = options[LANGUAGE_DA],
    };
}
