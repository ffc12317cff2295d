"""Words that show the kind of a page, in many languages: in the page's names and in short texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from . import word_list


def _any(*patterns: str) -> re.Pattern[str]:
    """Compile a pattern for any of several."""
    return re.compile("|".join(patterns), re.IGNORECASE)


ERROR: Final = _any(
    r"^(?:error )?(?:404|403|410|500|502|503)\b|\b(?:404|403|500|503)(?: error)?\s{0,2}(?:$|[-–|:])",
    r"\berror (?:404|403|500|503)\b",
    "(?:page|site|content|movie|film|title) (?:could )?(?:was )?not (?:be )?found|not found$",
    "^not found|page introuvable|seite nicht gefunden|página no encontrada|pagina non trovata",
    "página não encontrada|pagina niet gevonden|strona nie istnieje|nie znaleziono strony",
    "stránka nenalezena|stránka neexistuje|страница не найдена|сторінку не знайдено|页面不存在|頁面不存在",
    "ページが見つかりません|페이지를 찾을 수 없|az oldal nem található|sayfa bulunamadı|sidan hittades inte",
    "siden blev ikke fundet|service unavailable|bad gateway|gateway time-?out|something went wrong",
    "^oops",
)
"""Titles of error pages."""

BLOCKED: Final = _any(
    r"^just a moment|attention required! \| cloudflare|^access denied|are you (?:a )?(?:human|robot)",
    "verify(?:ing)? (?:that )?you are (?:a )?human|security check|ddos-guard|^captcha",
    "bot verification|^pardon our interruption|^request blocked|robot check|^один момент|вы не робот",
    "^nur einen moment|^un instant|人机验证|请稍候",
)
"""Titles of bot-challenge pages."""

CHALLENGES: Final = word_list("challenge")
"""Texts in the source of bot-challenge pages, in lower case."""

LOGIN: Final = _any(
    r"^(?:sign|log) ?in\b|^login|^create (?:an |your )?account|^before you continue|consent",
    "cookie (?:wall|settings|notice)|^anmelden|^connexion|^iniciar sesión|^accedi|^вход|^авторизация",
    "^войти|^登录|^登入|age verification",
)
"""Titles of pages that require a login or a consent."""

SEARCH: Final = _any(
    r"^(?:advanced )?search\b|\bsearch results?\b|^results for\b|^find\b(?: [-–|]|$)",
    r"\bsubtitle search\b|search (?:for )?[\"“«]|výsledky (?:vyhledávání|hledání)|^vyhledávání",
    r"suchergebnisse?|^suche\b|résultats? (?:de (?:la )?recherche|pour)|^recherche\b",
    r"resultados (?:de (?:la )?búsqueda|de busca|para)|^(?:buscar|búsqueda|pesquisa|busca)\b",
    r"risultati (?:della ricerca|di ricerca|per)|^cerca\b|zoekresultaten|wyniki wyszukiwania|^szukaj",
    "результаты поиска|^поиск|пошук|搜索|搜尋|検索結果|검색|találatok|keresés|arama sonuçları|sökresultat",
    "søgeresultater|hakutulokset|αποτελέσματα αναζήτησης|תוצאות חיפוש",
    "reviews, articles, people, trailers and more at",
)
"""Titles of search pages and their results."""

RESULTS: Final = _any(
    r"\bsearch results?\b|^results for\b|\b(?:search|results) for:? [\"“«'‘]",
    r"výsledky (?:vyhledávání|hledání)|suchergebnisse?|résultats? (?:de (?:la )?recherche|pour [\"“«])",
    r"resultados (?:de (?:la )?búsqueda|de busca)|risultati (?:della|di) ricerca|zoekresultaten",
    "wyniki wyszukiwania|результаты поиска|результати пошуку|резултати от търсенето|rezultati pretrage",
    "搜索结果|搜尋結果|検索結果|검색 ?결과|نتائج البحث|hasil pencarian",
    "keresési találatok|arama sonuçları|sökresultat|søgeresultater|hakutulokset",
    "αποτελέσματα αναζήτησης|תוצאות חיפוש",
)
"""Texts that only pages of search results have, also as a heading of the results."""

BORN: Final = re.compile(
    r"(?:born(?: on)?|nar\.|narozena?|geb\.|geboren(?: am)?|née? le|nacid[oa] el|nacimiento|nat[oa] il"
    r"|nascid[oa] em|född|født|ur\.|urodzon[ya]|szül\.|született|doğum|родил(?:ся|ась)|дата рождения"
    r"|生于|出生|生年月日|출생)[:： ].{0,40}?[0-9]{4}",
    re.IGNORECASE,
)
"""Lines with a date of birth."""

LIST: Final = _any(
    r"^(?:the )?(?:top|best|worst) [0-9]{1,4}\b|^(?:the )?[0-9]{1,4} (?:best|greatest|most|top)\b",
    r"\b(?:films|movies) (?:similar to|like|by|of|from|in)\b|^similar (?:films|movies)",
    r"^(?:films|movies)\b|\bbox office (?:for|by|in)\b",
    r"^(?:new|popular|upcoming|latest|all) (?:films|movies|releases)|\b(?:films|movies) [-–|]",
    r"\blist of\b|^browse\b|most popular|coming soon|in theaters|^watchlist|^filme\b|^die besten",
    r"^les meilleurs|^las mejores|^лучшие|^фильмы\b|^список|排行榜|^豆瓣电影 top",
)
"""Titles of lists of films."""

CALENDAR: Final = _any(
    r"^calendar\b|^(?:film |cinema |screening )?schedule\b",
    r"^(?:movie |film )?(?:showtimes|screenings)\b|^what'?s on\b|^now showing\b",
    r"^programme?\b(?: [-–|]|$)|^(?:kino)?programm\b|^spielplan|^programación|^cartelera",
    r"^programmazione|^repertuar|^program(?:me)? kina|^расписание|לוח ה?הקרנות|^上映|^agenda\b|^horaires",
    "^séances",
)
"""Titles of cinema programmes."""

PERSON: Final = _any(
    r"\bmovies profile\b|\bfilmograph(?:y|ie|ia)\b|\bfilmografía\b|\bfilmografie\b",
    r"\b(?:actor|actress|director|filmmaker|schauspieler(?:in)?|регисс[её]р|акт[её]р|актриса)\b[^|]{0,30}(?:$|[-–|,])",
    r"фильмография|— фильмы —|, (?:18|19|20)[0-9]{2} — |\bbiograph(?:y|ie)\b|影人|人物|俳優",
    r"\bfilms directed by\b|\bfilms starring\b",
)
"""Titles of pages about people."""

REVIEW: Final = _any(
    r"^a [★½]{1,6} review of\b|^review by\b|’ review by |' review by |^review:",
)
"""Titles of pages of a single user's review."""

SERIES: Final = _any(
    r"\((?:tv|web|anime|mini)[ -]?(?:mini[ -]?)?series\b|\btv (?:mini[ -]?)?series\b|\bmini-?series\b",
    r"\((?:tv )?seriál|\bseriál\b|\((?:мини-)?сериал|\bсериал\b|\bserie(?: de)? tv\b",
    r"\bsérie (?:tv|télévisée)|\bfernsehserie\b|\btv-serie\b|\(serie\b|\bdizi\b|\bserial tv\b",
    r"\(tv sorozat|\((?:18|19|20)[0-9]{2} ?[–—-] ?(?:(?:19|20)[0-9]{2})? ?\)|\bтелесериал|电视剧|電視劇",
    r"드라마 시리즈|\(tv programme?\b|\bcomplete series\b",
    r"\([0-9]{1,2} (?:seasons?|сезон\w{0,3}|staffeln?|saisons?)\)",
)
"""Words near the title of a series, and the span of its years."""

SEASON: Final = _any(
    r"\bseason [0-9]{1,2}\b|\bstaffel [0-9]{1,2}\b|\bsaison [0-9]{1,2}\b|\btemporada [0-9]{1,2}\b",
    r"\bsezon [0-9]{1,2}\b|\bсезон [0-9]{1,2}\b|\b[0-9]{1,2} сезон\b|第[一二三四五六七八九十0-9]{1,3}季",
    r"\b[0-9]{1,2}\. ?(?:staffel|évad|sezon|série)\b|\bs[0-9]{2}(?:e[0-9]{2,3})?\b|시즌 ?[0-9]{1,2}",
)
"""Titles of a single season."""

THINGS: Final = ("play", "album", "game", "book", "recipe", "goods", "course", "podcast", "company")
"""Things that have people, dates, a genre or a running time as well, and are no films."""
MARKED: Final = ("person", "series", *THINGS, "article", "programme", "film")
"""The kinds of pages that have words of their own."""


def _marks() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for kind in MARKED:
        for word in word_list(kind):
            found.setdefault(word, {})[kind] = None
    return {word: tuple(kinds) for word, kinds in found.items()}


MARKS: Final[Mapping[str, tuple[str, ...]]] = _marks()
"""Short texts, casefolded and without a colon, with the kinds of pages that print them."""

EPISODE: Final = re.compile(
    r"s[0-9]{1,2} ?[e:] ?[0-9]{1,3}\b|[0-9]{1,2}x[0-9]{2}\b|第[一二三四五六七八九十]{1,3}[季集話话回]"
)
"""The number of an episode in its shortest forms, in small letters: "s01e02", "1x02"."""

SERIES_FORMS: Final = frozenset(word_list("series_form"))
"""Names for works of several parts, as printed beside the title; casefolded."""

FILM_MENU: Final = frozenset(word_list("film_menu"))
"""Words that menus have beside those of series."""

_PARTS: Final = (
    "seasons?|episodes?|parts|staffeln?|folgen?|episoden?|saisons?|épisodes?|temporadas?|episodios?|capítulos?"
    "|episódios?|stagion[ei]|puntate|episodi|seizoen(?:en)?|aflevering(?:en)?|säsong(?:er)?|avsnitt|sæson(?:er)?"
    "|afsnit|sesong(?:er)?|episoder|kausi|kautta|jaksoa?|sezon(?:y|ów|lar)?|odcin(?:ek|ki|ków)|sezón[ay]?|sérií?"
    "|dílů?|epizod[ay]?|évad|epizód|rész|sezoane|sezonul|episoade|bölüm|κύκλο[ις]|επεισόδι[οα]|сезон(?:а|ов|и|ів)?"
    "|сери[яий]|серій|эпизод(?:а|ов)?|епізод(?:и|ів)?|季|集|話|话|회|부작|부|시즌|עונות|פרקים|مواسم|حلقة|musim|tập"
)
_NUMBERED: Final = (
    "season|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|kausi|sezon|сезон|シーズン|시즌"
)
SERIES_PARTS: Final = re.compile(
    rf"[全共第]?(?:[0-9]{{1,4}}|[一二三四五六七八九十]{{1,3}})\.? ?(?:{_PARTS})"
    rf"(?: [0-9]{{1,4}} ?(?:{_PARTS}))?"
    rf"|(?:{_NUMBERED}) ?[0-9]{{1,2}}(?: ?[,:·-] ?episode [0-9]{{1,3}})?"
    r"|(?:episode|folge|épisode|episodio) [0-9]{1,3}(?::.{0,60})?"
    r"|(?:19|20)[0-9]{2} ?[–—-] ?(?:(?:19|20)[0-9]{2})?",
    re.IGNORECASE,
)
"""The number of seasons or episodes, the number of one of them, or the years of a series."""

STAGE: Final = _any(
    r"^an? (?:new )?(?:play|musical|opera|ballet|novel|novella|memoir|cookbook) (?:by|in|from)\b",
    r"\bincluding (?:an |one )?interval\b|^(?:ein )?theaterstück von|^pièce de théâtre|^obra de teatro",
)
"""Lines beside the title of a play or book."""

OWN_SITE: Final = frozenset(word_list("own_site"))
"""Words in the menu of a film's own site."""
