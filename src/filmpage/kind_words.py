"""Words by which pages say what they are, in many languages: in their names, on their own, in their addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


ERROR: Final = _any(
    r"^(?:error )?(?:404|403|410|500|502|503)\b", r"\b(?:404|403|500|503)(?: error)?\s{0,2}(?:$|[-–|:])", r"\berror (?:404|403|500|503)\b",
    r"(?:page|site|content|movie|film|title) (?:could )?(?:was )?not (?:be )?found", r"not found$", r"^not found",
    "page introuvable", "seite nicht gefunden", "página no encontrada", "pagina non trovata", "página não encontrada",
    "pagina niet gevonden", "strona nie istnieje", "nie znaleziono strony", "stránka nenalezena", "stránka neexistuje",
    "страница не найдена", "сторінку не знайдено", "页面不存在", "頁面不存在", "ページが見つかりません", "페이지를 찾을 수 없",
    "az oldal nem található", "sayfa bulunamadı", "sidan hittades inte", "siden blev ikke fundet", "service unavailable",
    "bad gateway", "gateway time-?out", "something went wrong", "^oops",
)  # fmt: skip
"""Names of pages that are not there."""

BLOCKED: Final = _any(
    "^just a moment", "attention required! \\| cloudflare", "^access denied", "are you (?:a )?(?:human|robot)",
    "verify(?:ing)? (?:that )?you are (?:a )?human", "security check", "ddos-guard", "^captcha", "bot verification", "^pardon our interruption",
    "^request blocked", "robot check", "^один момент", "вы не робот", "^nur einen moment", "^un instant", "人机验证", "请稍候",
)  # fmt: skip
"""Names of pages that ask whether a human asks."""

CHALLENGES: Final = (
    "awswafcookiedomainlist", "gokuprops", "awswafintegration", "_cf_chl_opt", "cf-chl-", "challenge-platform", "cf-browser-verification",
    "g-recaptcha", "h-captcha", "px-captcha", "datadome", "_incapsula_resource", "ddos-guard", "smartcaptcha", "checkcaptcha",
    "enable javascript and cookies to continue", "please enable your vpn",
)  # fmt: skip
"""What stands in the source of such pages, in lower case."""

LOGIN: Final = _any(
    "^(?:sign|log) ?in\\b", "^login", "^create (?:an |your )?account", "^before you continue", "consent", "cookie (?:wall|settings|notice)",
    "^anmelden", "^connexion", "^iniciar sesión", "^accedi", "^вход", "^авторизация", "^войти", "^登录", "^登入", "age verification",
)  # fmt: skip
"""Names of pages that let nobody in without a name or a consent."""

SEARCH: Final = _any(
    r"^(?:advanced )?search\b", r"\bsearch results?\b", r"^results for\b", r"^find\b(?: [-–|]|$)", r"\bsubtitle search\b", r"search (?:for )?[\"“«]",
    "výsledky (?:vyhledávání|hledání)", "^vyhledávání", "suchergebnisse?", "^suche\\b", "résultats? (?:de (?:la )?recherche|pour)", "^recherche\\b",
    "resultados (?:de (?:la )?búsqueda|de busca|para)", "^(?:buscar|búsqueda|pesquisa|busca)\\b", "risultati (?:della ricerca|di ricerca|per)",
    "^cerca\\b", "zoekresultaten", "wyniki wyszukiwania", "^szukaj", "результаты поиска", "^поиск", "пошук", "搜索", "搜尋", "検索結果", "검색",
    "találatok", "keresés", "arama sonuçları", "sökresultat", "søgeresultater", "hakutulokset", "αποτελέσματα αναζήτησης", "תוצאות חיפוש",
    r"reviews, articles, people, trailers and more at",
)  # fmt: skip
"""Names of pages of search results."""

LIST: Final = _any(
    r"^(?:the )?(?:top|best|worst) [0-9]{1,4}\b", r"^(?:the )?[0-9]{1,4} (?:best|greatest|most|top)\b", r"\b(?:films|movies) (?:similar to|like|by|of|from|in)\b",
    r"^similar (?:films|movies)", r"^(?:films|movies)\b", r"\bbox office (?:for|by|in)\b", r"^(?:new|popular|upcoming|latest|all) (?:films|movies|releases)",
    r"\b(?:films|movies) [-–|]", r"\blist of\b", r"^browse\b", r"most popular", r"coming soon", r"in theaters", r"^watchlist", r"^filme\b", r"^die besten",
    r"^les meilleurs", r"^las mejores", r"^лучшие", r"^фильмы\b", r"^список", r"排行榜", r"^豆瓣电影 top",
)  # fmt: skip
"""Names of lists of films."""

CALENDAR: Final = _any(
    r"^calendar\b", r"^(?:film |cinema |screening )?schedule\b", r"^(?:movie |film )?(?:showtimes|screenings)\b", r"^what'?s on\b", r"^now showing\b", r"^programme?\b(?: [-–|]|$)",
    r"^(?:kino)?programm\b", r"^spielplan", r"^programación", r"^cartelera", r"^programmazione", r"^repertuar", r"^program(?:me)? kina", r"^расписание",
    "לוח ה?הקרנות", "^上映", "^agenda\\b", r"^horaires", r"^séances",
)  # fmt: skip
"""Names of a cinema's programme."""

PERSON: Final = _any(
    r"\bmovies profile\b", r"\bfilmograph(?:y|ie|ia)\b", r"\bfilmografía\b", r"\bfilmografie\b", r"\b(?:actor|actress|director|filmmaker|schauspieler(?:in)?|регисс[её]р|акт[её]р|актриса)\b[^|]{0,30}(?:$|[-–|,])",
    r"фильмография", r"— фильмы —", r", (?:18|19|20)[0-9]{2} — ", r"\bbiograph(?:y|ie)\b", r"影人", r"人物", r"俳優", r"\bfilms directed by\b", r"\bfilms starring\b",
)  # fmt: skip
"""Names of people's pages."""

REVIEW: Final = _any(r"^a [★½]{1,6} review of\b", r"^review by\b", r"’ review by ", r"' review by ", r"^review:")
"""Names of pages of one visitor's review."""

SERIES: Final = _any(
    r"\((?:tv|web|anime|mini)[ -]?(?:mini[ -]?)?series\b", r"\btv (?:mini[ -]?)?series\b", r"\bmini-?series\b", r"\((?:tv )?seriál", r"\bseriál\b", r"\((?:мини-)?сериал", r"\bсериал\b", r"\bserie(?: de)? tv\b", r"\bsérie (?:tv|télévisée)",
    r"\bfernsehserie\b", r"\btv-serie\b", r"\(serie\b", r"\bdizi\b", r"\bserial tv\b", r"\(tv sorozat", r"\((?:18|19|20)[0-9]{2} ?[–—-] ?(?:(?:19|20)[0-9]{2})? ?\)", r"\bтелесериал", r"电视剧", r"電視劇", r"드라마 시리즈",
    r"\(tv programme?\b", r"\bcomplete series\b", r"\([0-9]{1,2} (?:seasons?|сезон\w{0,3}|staffeln?|saisons?)\)",
)  # fmt: skip
"""Words near the name of a series, and the span of its years."""

SEASON: Final = _any(
    r"\bseason [0-9]{1,2}\b", r"\bstaffel [0-9]{1,2}\b", r"\bsaison [0-9]{1,2}\b", r"\btemporada [0-9]{1,2}\b", r"\bsezon [0-9]{1,2}\b", r"\bсезон [0-9]{1,2}\b", r"\b[0-9]{1,2} сезон\b",
    r"第[一二三四五六七八九十0-9]{1,3}季", r"\b[0-9]{1,2}\. ?(?:staffel|évad|sezon|série)\b", r"\bs[0-9]{2}(?:e[0-9]{2,3})?\b", r"시즌 ?[0-9]{1,2}",
)  # fmt: skip
"""Names of one season of a series."""

MARKS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "born", "died", "date of birth", "place of birth", "birthplace", "birthday", "known for", "known as", "years active", "occupation", "spouse", "spouses",
            "filmography", "selected filmography", "acting credits", "geboren", "gestorben", "geburtstag", "geburtsort", "né le", "née le", "naissance", "date de naissance",
            "filmographie", "fecha de nacimiento", "nacimiento", "nato a", "data di nascita", "filmografia", "narozen", "narozena", "filmografie", "дата рождения", "место рождения",
            "фильмография", "карьера", "рост", "дата народження", "data urodzenia", "miejsce urodzenia", "született", "出生日期", "出生地", "职业", "職業", "生年月日", "出身地", "출생",
            "doğum tarihi", "född", "født", "syntynyt",
        ),
        "person",
    ),
    **dict.fromkeys(
        (
            "no. of episodes", "no. of seasons", "number of episodes", "number of seasons", "seasons", "episodes", "episode list", "original network", "original release network",
            "created by", "seasons & episodes", "season list", "all episodes", "staffeln", "episoden", "episodenguide", "saisons", "saisons et episodes", "épisodes", "temporadas", "episodios",
            "stagioni", "episodi", "série", "epizody", "řady", "серии", "сезоны", "сезоны и серии", "о сериале", "список эпизодов", "odcinki", "sezony", "集数", "季数", "单集片长", "首播",
            "全部剧集", "話数", "エピソード", "에피소드", "évadok", "epizódok", "sezonlar", "bölümler", "avsnitt", "säsonger", "afsnit", "sæsoner", "jaksot", "kaudet", "minutáž",
        ),
        "series",
    ),
    **dict.fromkeys(
        ("movie", "film", "feature film", "tv movie", "anime movie", "spielfilm", "long métrage", "о фильме", "映画", "电影"), "film"
    ),
}  # fmt: skip
"""Short texts that stand alone, casefolded and without a colon, and what they speak for."""

OWN_SITE: Final = frozenset(
    (
        "trailer", "press", "presse", "prensa", "stampa", "press kit", "pressemappe", "screenings", "vorführungen", "the film", "der film", "film", "le film", "la película", "cast & crew", "crew", "team",
        "synopsis", "reviews", "festivals", "awards", "festivals & awards", "watch now", "watch trailer", "about the film", "filmmakers", "kinotermine", "termine", "plakat", "kino-termine", "pressestimmen",
    )
)  # fmt: skip
"""Words of the menu that a film's own site has."""
