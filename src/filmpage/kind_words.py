"""Words by which pages say what they are, in many languages: in their names and on their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final


def _any(*patterns: str) -> re.Pattern[str]:
    """Compile a pattern for any of several."""
    return re.compile("|".join(patterns), re.IGNORECASE)


def _words(*lines: str) -> tuple[str, ...]:
    """Give the words of a table, parted by bars."""
    return tuple("|".join(lines).split("|"))


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
"""Names of pages that are not there."""

BLOCKED: Final = _any(
    r"^just a moment|attention required! \| cloudflare|^access denied|are you (?:a )?(?:human|robot)",
    "verify(?:ing)? (?:that )?you are (?:a )?human|security check|ddos-guard|^captcha",
    "bot verification|^pardon our interruption|^request blocked|robot check|^один момент|вы не робот",
    "^nur einen moment|^un instant|人机验证|请稍候",
)
"""Names of pages that ask whether a human asks."""

CHALLENGES: Final = _words(
    "awswafcookiedomainlist|gokuprops|awswafintegration|_cf_chl_opt|cf-chl-|challenge-platform",
    "cf-browser-verification|g-recaptcha|h-captcha|px-captcha|datadome|_incapsula_resource|ddos-guard",
    "smartcaptcha|checkcaptcha|enable javascript and cookies to continue|please enable your vpn",
)
"""What stands in the source of such pages, in lower case."""

LOGIN: Final = _any(
    r"^(?:sign|log) ?in\b|^login|^create (?:an |your )?account|^before you continue|consent",
    "cookie (?:wall|settings|notice)|^anmelden|^connexion|^iniciar sesión|^accedi|^вход|^авторизация",
    "^войти|^登录|^登入|age verification",
)
"""Names of pages that let nobody in without a name or a consent."""

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
"""Names of pages of search results."""

RESULTS: Final = _any(
    r"\bsearch results?\b|^results for\b|\b(?:search|results) for:? [\"“«'‘]",
    r"výsledky (?:vyhledávání|hledání)|suchergebnisse?|résultats? (?:de (?:la )?recherche|pour [\"“«])",
    r"resultados (?:de (?:la )?búsqueda|de busca)|risultati (?:della|di) ricerca|zoekresultaten",
    "wyniki wyszukiwania|результаты поиска|результати пошуку|резултати от търсенето|rezultati pretrage",
    "搜索结果|搜尋結果|検索結果|검색 ?결과|نتائج البحث|hasil pencarian",
    "keresési találatok|arama sonuçları|sökresultat|søgeresultater|hakutulokset",
    "αποτελέσματα αναζήτησης|תוצאות חיפוש",
)
"""What only pages of search results say, over their results too."""

BORN: Final = re.compile(
    r"(?:born(?: on)?|nar\.|narozena?|geb\.|geboren(?: am)?|née? le|nacid[oa] el|nacimiento|nat[oa] il"
    r"|nascid[oa] em|född|født|ur\.|urodzon[ya]|szül\.|született|doğum|родил(?:ся|ась)|дата рождения"
    r"|生于|出生|生年月日|출생)[:： ].{0,40}?[0-9]{4}",
    re.IGNORECASE,
)
"""Lines that say when somebody was born."""

LIST: Final = _any(
    r"^(?:the )?(?:top|best|worst) [0-9]{1,4}\b|^(?:the )?[0-9]{1,4} (?:best|greatest|most|top)\b",
    r"\b(?:films|movies) (?:similar to|like|by|of|from|in)\b|^similar (?:films|movies)",
    r"^(?:films|movies)\b|\bbox office (?:for|by|in)\b",
    r"^(?:new|popular|upcoming|latest|all) (?:films|movies|releases)|\b(?:films|movies) [-–|]",
    r"\blist of\b|^browse\b|most popular|coming soon|in theaters|^watchlist|^filme\b|^die besten",
    r"^les meilleurs|^las mejores|^лучшие|^фильмы\b|^список|排行榜|^豆瓣电影 top",
)
"""Names of lists of films."""

CALENDAR: Final = _any(
    r"^calendar\b|^(?:film |cinema |screening )?schedule\b",
    r"^(?:movie |film )?(?:showtimes|screenings)\b|^what'?s on\b|^now showing\b",
    r"^programme?\b(?: [-–|]|$)|^(?:kino)?programm\b|^spielplan|^programación|^cartelera",
    r"^programmazione|^repertuar|^program(?:me)? kina|^расписание|לוח ה?הקרנות|^上映|^agenda\b|^horaires",
    "^séances",
)
"""Names of a cinema's programme."""

PERSON: Final = _any(
    r"\bmovies profile\b|\bfilmograph(?:y|ie|ia)\b|\bfilmografía\b|\bfilmografie\b",
    r"\b(?:actor|actress|director|filmmaker|schauspieler(?:in)?|регисс[её]р|акт[её]р|актриса)\b[^|]{0,30}(?:$|[-–|,])",
    r"фильмография|— фильмы —|, (?:18|19|20)[0-9]{2} — |\bbiograph(?:y|ie)\b|影人|人物|俳優",
    r"\bfilms directed by\b|\bfilms starring\b",
)
"""Names of people's pages."""

REVIEW: Final = _any(
    r"^a [★½]{1,6} review of\b|^review by\b|’ review by |' review by |^review:",
)
"""Names of pages of one visitor's review."""

SERIES: Final = _any(
    r"\((?:tv|web|anime|mini)[ -]?(?:mini[ -]?)?series\b|\btv (?:mini[ -]?)?series\b|\bmini-?series\b",
    r"\((?:tv )?seriál|\bseriál\b|\((?:мини-)?сериал|\bсериал\b|\bserie(?: de)? tv\b",
    r"\bsérie (?:tv|télévisée)|\bfernsehserie\b|\btv-serie\b|\(serie\b|\bdizi\b|\bserial tv\b",
    r"\(tv sorozat|\((?:18|19|20)[0-9]{2} ?[–—-] ?(?:(?:19|20)[0-9]{2})? ?\)|\bтелесериал|电视剧|電視劇",
    r"드라마 시리즈|\(tv programme?\b|\bcomplete series\b",
    r"\([0-9]{1,2} (?:seasons?|сезон\w{0,3}|staffeln?|saisons?)\)",
)
"""Words near the name of a series, and the span of its years."""

SEASON: Final = _any(
    r"\bseason [0-9]{1,2}\b|\bstaffel [0-9]{1,2}\b|\bsaison [0-9]{1,2}\b|\btemporada [0-9]{1,2}\b",
    r"\bsezon [0-9]{1,2}\b|\bсезон [0-9]{1,2}\b|\b[0-9]{1,2} сезон\b|第[一二三四五六七八九十0-9]{1,3}季",
    r"\b[0-9]{1,2}\. ?(?:staffel|évad|sezon|série)\b|\bs[0-9]{2}(?:e[0-9]{2,3})?\b|시즌 ?[0-9]{1,2}",
)
"""Names of one season of a series."""

MARKS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        _words(
            "born|died|date of birth|place of birth|birthplace|birthday|known for|known as|years active",
            "occupation|spouse|spouses|filmography|selected filmography|acting credits|geboren|gestorben",
            "geburtstag|geburtsort|né le|née le|naissance|date de naissance|filmographie|fecha de nacimiento",
            "nacimiento|nato a|data di nascita|filmografia|narozen|narozena|filmografie|дата рождения",
            "место рождения|фильмография|карьера|рост|дата народження|data urodzenia|miejsce urodzenia",
            "született|出生日期|出生地|职业|職業|生年月日|出身地|출생|doğum tarihi|född|født|syntynyt",
        ),
        "person",
    ),
    **dict.fromkeys(
        _words(
            "no. of episodes|no. of seasons|number of episodes|number of seasons|seasons|episodes",
            "episode list|original network|original release network|created by|seasons & episodes",
            "season list|series premiere date|season #|series info|all episodes|staffeln|episoden",
            "episodenguide|saisons|saisons et episodes|épisodes|temporadas|episodios|stagioni|episodi",
            "série|epizody|řady|серии|сезоны|сезоны и серии|о сериале|список эпизодов|odcinki|sezony|集数",
            "季数|单集片长|首播|全部剧集|話数|エピソード|에피소드|évadok|epizódok|sezonlar|episode length",
            "episode runtime|episode run time|first air date|last air date|first aired|last aired",
            "air dates|original run|no. of series|number of series|sezóny|anzahl der episoden",
            "anzahl der staffeln|nombre de saisons|nombre d'épisodes|número de temporadas",
            "número de episodios|número de episódios|numero di stagioni|numero di episodi|seizoenen",
            "afleveringen|aantal seizoenen|aantal afleveringen|liczba odcinków|liczba sezonów|počet dílů",
            "počet sérií|количество сезонов|количество серий|кількість сезонів|кількість серій",
            "évadok száma|részek száma|sezoane|episoade|bölüm sayısı|sezon sayısı|επεισόδια|κύκλοι|σεζόν",
            "シーズン|放送期間|시즌|회차|방송 기간|עונות|פרקים|מספר עונות|عدد المواسم|عدد الحلقات|المواسم",
            "jumlah episode|jumlah musim|số tập|epizode|sezone|bölümler|avsnitt|säsonger|afsnit|sæsoner",
            "jaksot|kaudet|minutáž",
        ),
        "series",
    ),
    **dict.fromkeys(
        _words(
            "isbn|isbn-10|isbn-13|isbn-nr|asin|page count|number of pages|print length|seitenzahl",
            "seitenanzahl|nombre de pages|número de páginas|numero di pagine|aantal pagina's|liczba stron",
            "počet stran|страниц|количество страниц|页数|頁數|出版社|ページ数|쪽수|출판사|track listing",
            "track list|tracklist|titelliste|developer|developers|system requirements",
            "minimum system requirements|systemanforderungen|spielerzahl|разработчик",
            "системные требования|开发商|発売機種|対応機種|プレイ人数|개발사|ingredients|servings",
            "prep time|preparation time|cook time|cooking time|serves|zutaten|zubereitung|portionen",
            "ingrédients|ingredientes|ingredienti|ingrediënten|ingredienser|składniki|ingredience",
            "ингредиенты|hozzávalók|malzemeler|材料|食材|재료|מרכיבים|المكونات|bahan|employment type",
            "salary|job description",
        ),
        "thing",
    ),
    **dict.fromkeys(
        _words(
            "movie|film|feature film|tv movie|anime movie|spielfilm|long métrage|о фильме|映画|电影",
        ),
        "film",
    ),
}
"""Short texts that stand alone, casefolded and without a colon, and what they speak for."""

SERIES_FORMS: Final = frozenset(
    _words(
        "tv series|tv mini series|tv mini-series|mini series|mini-series|miniseries|television series",
        "web series|tv show|anime series|fernsehserie|tv-serie|tv serie|serie|miniserie|mini-serie|série",
        "série tv|mini-série|série télévisée|série terminée|série en cours|serie de tv|miniserie de tv",
        "serie tv|telenovela|minissérie|seriál|tv seriál|minisérie|televizní seriál|serial|serial tv",
        "miniserial|televíziós sorozat|tévésorozat|tv sorozat|tv-sorozat|minisorozat|sorozat",
        "serial televisi|serial drama|dizi|tv dizisi|mini dizi|σειρά|τηλεοπτική σειρά|μίνι σειρά|сериал",
        "мини-сериал|телесериал|серіал|мінісеріал|телесеріал|tv-sarja|sarja|电视剧|電視劇|连续剧|連續劇",
        "剧集|劇集|テレビドラマ|連続ドラマ|tvアニメ|tv 드라마|드라마 시리즈|סדרה|סדרת טלוויזיה|מיני סדרה",
        "مسلسل|مسلسل تلفزيوني|phim bộ|phim truyền hình|ซีรีส์|televizijska serija|serija|tv serija",
    )
)
"""What works of several parts are called where a page says, beside the title, what a work is; casefolded."""

FILM_MENU: Final = frozenset(
    _words(
        "film|films|movie|movies|filme|filmy|filmek|filmer|películas|filmes|фильмы|фільми|映画|电影|電影|영화|ταινίες"
    )
)
"""Words that stand beside those of series in menus."""

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
"""How many seasons or episodes there are, which of them it is, or the years it ran."""

STAGE: Final = _any(
    r"^an? (?:new )?(?:play|musical|opera|ballet|novel|novella|memoir|cookbook) (?:by|in|from)\b",
    r"\bincluding (?:an |one )?interval\b|^(?:ein )?theaterstück von|^pièce de théâtre|^obra de teatro",
)
"""Lines beside the title of a play or a book."""

OWN_SITE: Final = frozenset(
    _words(
        "trailer|press|presse|prensa|stampa|press kit|pressemappe|screenings|vorführungen|the film",
        "der film|film|le film|la película|cast & crew|crew|team|synopsis|reviews|festivals|awards",
        "festivals & awards|watch now|watch trailer|about the film|filmmakers|kinotermine|termine|plakat",
        "kino-termine|pressestimmen",
    )
)
"""Words of the menu that a film's own site has."""
