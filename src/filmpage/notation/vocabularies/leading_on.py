"""Words in a list that name nothing: links that lead on to the rest of it, and notes that there are others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# fmt: off
LINKS: Final[Mapping[str, str]] = {
    "en": "more|more...|see more|see all|show all|view all|read more|full summary|full synopsis|full cast|see full cast|full cast & crew|full cast and crew|see full cast & crew|see full cast and crew|see full summary|all cast & crew|view all cast|full credits|top cast|themes|all|show more|show less|less|edit|add|trailer|imdbpro|first billed only|rest of cast listed alphabetically|see preliminary cast|n/a|none",
    "de": "mehr|mehr anzeigen|weniger|alle|alle anzeigen",
    "fr": "plus|voir plus|voir tout|lire plus|moins",
    "es": "más|ver más|ver todo|menos",
    "it": "altro|mostra altro|vedi tutto|meno",
    "pt": "mais|ver mais|ver tudo|menos",
    "nl": "meer|meer weergeven|minder",
    "da": "mer|vis mere",
    "no": "mer|vis mer",
    "sv": "mer|visa mer|visa fler",
    "fi": "lisää|näytä lisää",
    "pl": "więcej|mniej|zobacz więcej",
    "cs": "více|méně|další|celý popis",
    "sk": "viac|menej|ďalšie",
    "hu": "tovább|több|kevesebb",
    "tr": "daha fazla|daha az",
    "ru": "все|ещё|еще|показать все|показать всё|слова|сборы|скрыть",
    "uk": "ще|показати всі|більше",
    "zh-Hans": "更多|更多...|展开|展开全部|收起|全部",
    "zh-Hant": "更多|展開|展開全部|收起|全部",
    "ja": "もっと見る|すべて見る|続きを読む",
    "ko": "더보기|전체보기",
}
"""Language to links and notes that lead on instead of naming something, casefolded, parted by bars."""

OTHERS: Final[Mapping[str, str]] = {
    "la": "et al.|al.|etc.",
    "en": "others|and others|and more|# more|# others|and # more|and # others|& # more|& # others|# more credit|# more credits",
    "de": "u. a.|u.a.|und andere|andere|und weitere|weitere|und # weitere|# weitere|usw.",
    "fr": "et autres|autres|d'autres|et d'autres|et # autres",
    "es": "y otros|otros|entre otros|y # más",
    "it": "e altri|ed altri|altri",
    "pt": "e outros|outros|entre outros",
    "nl": "e.a.|en anderen|anderen",
    "da": "m.fl.|m. fl.|og andre|andre",
    "no": "m.fl.|m. fl.|og andre|andre",
    "sv": "m.fl.|m. fl.|med flera|och andra|andra",
    "fi": "ym.|ja muut|muut",
    "pl": "i inni|inni|i in.",
    "cs": "a další|a jiní|jiní",
    "sk": "a ďalší|ďalší|a iní|iní",
    "hu": "és mások|mások",
    "tr": "ve diğerleri|diğerleri",
    "ru": "и др.|и другие|другие",
    "uk": "та ін.|та інші|інші",
    "zh-Hans": "等|等人|等等",
    "zh-Hant": "等|等人|等等",
    "ja": "ほか|他|など",
    "ko": "외|등",
}
"""Language to words with which a list ends that names only some; casefolded, parted by bars; "#" is a number."""
# fmt: on
