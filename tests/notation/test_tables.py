"""Tables of what must be read, and as what, and of what must not: spellings from real pages."""

from __future__ import annotations

from datetime import UTC, date as Date, datetime as Stamp
from decimal import Decimal
from typing import Any, Final

import pytest

from filmpage import notation as n
from filmpage.notation import Score
from filmpage.values import Country, FileSize, Language, Money

READ: Final[dict[Any, dict[str, Any]]] = {
    n.runtime: {
        "2 hr 8 min": 128,
        "1hr 44 min": 104,
        "1hr 27min": 87,
        "1 hr 0 min": 60,
        "0hr 45 min": 45,
        "45 min": 45,
        "2h 8m": 128,
        "2h 02min": 122,
        "2h 10m": 130,
        "1h45": 105,
        "2 hr. 10 min.": 130,
        "2 hrs. 40 min.": 160,
        "2 hrs 46 mins": 166,
        "approx. 2h 5m": 125,
        "1 hour, 43 minutes": 103,
        "2 hours and 3 minutes": 123,
        "2 hours": 120,
        "14 h 20 min": 860,
        "97 mins": 97,
        "97\xa0mins": 97,
        "103 min.": 103,
        "215 minutes": 215,
        "720 min": 720,
        "12 hr 1 min": 721,
        "118 мин. / 01:58": 118,
        "1 ч. 58 мин.": 118,
        "148分钟": 148,
        "约60min": 60,
        "１４８分": 148,
        "2時間8分": 128,
        "2시간 8분": 128,
        "2 Std. 8 Min.": 128,
        "1 ore 40 min": 100,
        "02:50:58": 170,
        "95'": 95,
        "95′": 95,
        "95 ΄": 95,
        "(1 ep x 107 min)": 107,
    },
    n.iso_duration: {
        "PT2H28M": 148,
        "PT159M": 159,
        "PT02H02M00S": 122,
        "P86M": 86,
        "PT2M17S": 2,
        "T93M0S": 93,
        "PT8880S": 148,
    },
    n.slipped_duration: {"PT2M17S": 137, "PT1M23S": 83, "PT58S": 58, "PT12M0S": 720},
    n.date: {
        "2010-07-16": Date(2010, 7, 16),
        "2014/11/06": Date(2014, 11, 6),
        "July 19, 2023": Date(2023, 7, 19),
        "Jun 23, 2006": Date(2006, 6, 23),
        "Sep 17, 2016": Date(2016, 9, 17),
        "Sept. 7, 2016": Date(2016, 9, 7),
        "Saturday Sep 17, 2016": Date(2016, 9, 17),
        "Saturday 19th February 2011": Date(2011, 2, 19),
        "Friday 18th November 2022": Date(2022, 11, 18),
        "31 Jul 2025": Date(2025, 7, 31),
        "21-Jul-2023": Date(2023, 7, 21),
        "22.03.2019": Date(2019, 3, 22),
        "01-05-2018": Date(2018, 5, 1),
        "25/12/2019": Date(2019, 12, 25),
        "12/25/2019": Date(2019, 12, 25),
        "03/03/2019": Date(2019, 3, 3),
        "23 décembre 2020": Date(2020, 12, 23),
        "1er août 2010": Date(2010, 8, 1),
        "16. Juli 2010": Date(2010, 7, 16),
        "3. März 2010": Date(2010, 3, 3),
        "3 de mayo de 2011": Date(2011, 5, 3),
        "3 maggio 2011": Date(2011, 5, 3),
        "3 de março de 2011": Date(2011, 3, 3),
        "3 maart 2011": Date(2011, 3, 3),
        "18 июля 2019": Date(2019, 7, 18),
        "18 июля 2019 г.": Date(2019, 7, 18),
        "16 липня 2010": Date(2010, 7, 16),
        "16 lipca 2010": Date(2010, 7, 16),
        "1. května 2015": Date(2015, 5, 1),
        "5 september 2015": Date(2015, 9, 5),
        "5. oktober 2015": Date(2015, 10, 5),
        "16. heinäkuuta 2010": Date(2010, 7, 16),
        "2010. július 16.": Date(2010, 7, 16),
        "16 Temmuz 2010": Date(2010, 7, 16),
        "16 Ιουλίου 2010": Date(2010, 7, 16),
        "2010年7月16日": Date(2010, 7, 16),
        "2010년 7월 16일": Date(2010, 7, 16),
        "2019. 5. 30.": Date(2019, 5, 30),
    },
    n.stamp: {
        "July 03, 2023 at 07:39 PM": Stamp(2023, 7, 3, 19, 39),
        "January 31, 2015 at 2:24 pm": Stamp(2015, 1, 31, 14, 24),
        "April 26, 2018 at 12:28 am": Stamp(2018, 4, 26, 0, 28),
        "April 26, 2018 at 12:28 pm": Stamp(2018, 4, 26, 12, 28),
        "Saturday 19th February 2011 11:22:02 PM": Stamp(2011, 2, 19, 23, 22, 2),
        "Sep 18, 2016 4:40 AM": Stamp(2016, 9, 18, 4, 40),
        "01-05-2018 13:29:54": Stamp(2018, 5, 1, 13, 29, 54),
        "2023-07-03T19:39:00": Stamp(2023, 7, 3, 19, 39),
        "2018-04-01 15:59:00": Stamp(2018, 4, 1, 15, 59),
        "2016-09-16T00:00:00Z": Stamp(2016, 9, 16, tzinfo=UTC),
        "2025-01-21T09:38:41+00:00": Stamp(2025, 1, 21, 9, 38, 41, tzinfo=UTC),
    },
    n.year: {"2022": 2022, "(1994)": 1994, "2022年": 2022, "１９９４": 1994},
    n.integer: {"1577": 1577, "1,495": 1495, "7\xa0890": 7890, "218\u202f864": 218864, "1'234": 1234},
    n.count: {"120.122": 120122, "(267,503)": 267503, "12,34,567": 1234567, "٢٣٤": 234},
    n.rounded_count: {
        "1.6K": 1600,
        "6.7K": 6700,
        "226K": 226000,
        "2.1M": 2100000,
        "12.7 млн": 12700000,
        "10 тыс.": 10000,
        "3,5 Mio.": 3500000,
        "1.2万": 12000,
        "250,000+": 250000,
    },
    n.decimal: {"7.7": 7.7, "7,7": 7.7, "8": 8, "8.0": 8, "72.15462610899873": 72.15462610899873},
    n.percent: {"94%": 94, "72 %": 72, "124%": 124, "%94": 94, "94％": 94},
    n.score: {
        "7.7/10": Score(7.7, 10),
        "7.7 / 10": Score(7.7, 10),
        "9 / 10": Score(9, 10),
        "88/100": Score(88, 100),
        "3.21 out of 5": Score(3.21, 5),
        "4/5 stars": Score(4, 5),
        "94%": Score(94, 100),
        "★★★★½": Score(4.5, 5),
        "★★★☆": Score(3, 4),
        "½": Score(0.5, 5),
        "2,4": Score(2.4),
        "9.05": Score(9.05),
    },
    n.grade: {"B+": "B+", "A-": "A-", "F": "F"},
    n.file_size: {
        "1.15 GB": FileSize(amount=Decimal("1.15"), unit="GB"),
        "961.5 MB": FileSize(amount=Decimal("961.5"), unit="MB"),
        "1,023.62 MB": FileSize(amount=Decimal("1023.62"), unit="MB"),
        "2.00 GB": FileSize(amount=Decimal("2.00"), unit="GB"),
        "41.52 GB (44584810523 Bytes)": FileSize(amount=Decimal("41.52"), unit="GB"),
        "1,46 Go": FileSize(amount=Decimal("1.46"), unit="GB"),
        "1,46 ГБ": FileSize(amount=Decimal("1.46"), unit="GB"),
        "3.2GiB": FileSize(amount=Decimal("3.2"), unit="GB"),
    },
    n.resolution: {"1280*536": "1280*536", "1792 x 1080": "1792 x 1080", "1920×800": "1920×800"},
    n.fps: {"23.976 fps": 23.976, "25 fps": 25, "25.000 fps": 25, "23,976 fps": 23.976, "25 кадров/с": 25},
    n.quality: {"720p": "720p", "1080P": "1080p", "3d": "3D", "4k": "4K"},
    n.medium: {"BLU": "BluRay", "BLURAY": "BluRay", "Blu-ray": "BluRay", "web-dl": "WEB-DL", "WEB": "WEB"},
    n.codec: {"X265": "x265", "h264": "H.264", "xvid": "XviD", "HEVC": "HEVC"},
    n.bit_depth: {"10bit": 10, "8-bit": 8, "10 bits": 10},
    n.channels: {"2.0": "2.0", "5.1": "5.1", "7.1": "7.1", "5.1 ch": "5.1"},
    n.mpa_rating: {
        "PG-13": "PG-13",
        "PG - 13": "PG - 13",
        "PG-13 on a": "PG-13 on a",
        "NR": "NR",
        "TV-MA": "TV-MA",
        "MPAA PG": "PG",
        "R for strong language": "R",
        "PG-13 - Teens 13 or older": "PG-13",
    },
    n.certificate: {
        "BBFC 15": "BBFC 15",
        "6+": "6+",
        "18": "18",
        "K-16": "K-16",
        "MA 15+": "MA 15+",
        "III": "III",
    },
    n.language: {
        "Chinese": Language(name="Chinese", code="zh"),
        "[CHINESE]": Language(name="Chinese", code="zh"),
        "CANTONESE": Language(name="Cantonese", code="yue"),
        "Mandarin": Language(name="Mandarin", code="cmn"),
        "Norwegian": Language(name="Norwegian", code="no"),
        "中文": Language(name="中文", code="zh"),
        "上海话": Language(name="上海话", code="wuu"),
        "русский": Language(name="русский", code="ru"),
        "Anglais": Language(name="Anglais", code="en"),
    },
    n.language_code: {
        "en": Language(name="en", code="en"),
        "cn": Language(name="cn", code="yue"),
        "eng": Language(name="eng", code="en"),
        "pt-BR": Language(name="pt-BR", code="pt-BR"),
    },
    n.country: {
        "USA": Country(name="USA", code="US"),
        "U.S.A.": Country(name="U.S.A.", code="US"),
        "UK": Country(name="UK", code="GB"),
        "West Germany": Country(name="West Germany", code="DE"),
        "Soviet Union": Country(name="Soviet Union", code="SU"),
        "Czechoslovakia": Country(name="Czechoslovakia", code="CS"),
        "США": Country(name="США", code="US"),
        "Nový Zéland": Country(name="Nový Zéland", code="NZ"),
        "中国香港": Country(name="中国香港", code="HK"),
        "Frankrijk": Country(name="Frankrijk", code="FR"),
    },
    n.country_code: {"KR": Country(name="KR", code="KR"), "KOR": Country(name="KOR", code="KR")},
    n.money: {
        "$260 000 000": Money(text="$260 000 000", amount=260_000_000, currency="USD"),
        "$129 million [4]": Money(text="$129 million", amount=129_000_000, currency="USD"),
        "$200 million[4][5][6]": Money(text="$200 million", amount=200_000_000, currency="USD"),
        "$2.187 billion": Money(text="$2.187 billion", amount=2_187_000_000, currency="USD"),
        "$108.3M (USA)": Money(text="$108.3M (USA)", amount=108_300_000, currency="USD"),
        "€33,000,000 (estimated)": Money(text="€33,000,000 (estimated)", amount=33_000_000, currency="EUR"),
        "30 000 000 руб": Money(text="30 000 000 руб", amount=30_000_000, currency="RUB"),
        "+ $1 113 305 351 = $1 656 943 394": Money(
            text="$1 656 943 394", amount=1_656_943_394, currency="USD"
        ),
        "¥2,400,000,000": Money(text="¥2,400,000,000", amount=2_400_000_000),
        "$12,345.67": Money(text="$12,345.67", amount=12_346, currency="USD"),
        "$1,234 million": Money(text="$1,234 million", currency="USD"),
        "$1.5": Money(text="$1.5", currency="USD"),
    },
    n.genres: {
        "Action / Comedy": ("Action", "Comedy"),
        "Drama, Romance": ("Drama", "Romance"),
        "Drama | Crime": ("Drama", "Crime"),
        "剧情、爱情": ("剧情", "爱情"),
        "Drama": ("Drama",),
        "Drama, Drama, War, ...": ("Drama", "War"),
    },
    n.imdb_title: {
        "tt6131450": "tt6131450",
        "IMDb: tt1375666": "tt1375666",
        "http://www.imdb.com/title/tt0067810/maindetails": "tt0067810",
        "https://m.imdb.com/title/tt0172495/?ref_=nv": "tt0172495",
        "//www.imdb.com/title/tt0172495": "tt0172495",
        "/title/tt0172495/reviews": "tt0172495",
    },
    n.imdb_name: {"nm0000123": "nm0000123", "https://www.imdb.com/name/nm0000123/": "nm0000123"},
    n.info_hash: {
        "0123456789abcdef0123456789abcdef01234567": "0123456789ABCDEF0123456789ABCDEF01234567",
        "magnet:?dn=A&xt=urn:btih:0123456789abcdef0123456789abcdef01234567&tr=udp://t.example:80": (
            "0123456789ABCDEF0123456789ABCDEF01234567"
        ),
        "/torrent/download/0123456789ABCDEF0123456789ABCDEF01234567.torrent": (
            "0123456789ABCDEF0123456789ABCDEF01234567"
        ),
    },
    n.youtube: {
        "//www.youtube.com/embed/-bcdefghij_?rel=0": "-bcdefghij_",
        "https://www.youtube.com/watch?t=1&v=abcdefghijk&x=y": "abcdefghijk",
        "https://youtu.be/abcdefghijk": "abcdefghijk",
    },
    n.url: {
        "https://films.example/a?b=c#d": "https://films.example/a?b=c#d",
        "//films.example": "//films.example",
    },
    n.encoded_address: {
        "https%3A%2F%2Ffilms.example%2Fdust": "https://films.example/dust",
        "https://films.example/a%20b": "https://films.example/a%20b",
    },
    n.words: {
        " Return\n to\u200b  Dust ": "Return to Dust",
        "\u200eDust": "Dust",
        "a\x85": "a…",
        "٣ days": "٣ days",
    },
    n.name: {"Ruijun\xa0Li": "Ruijun Li"},
    n.paragraphs: {"a\nb\n\n \n c\r\n\r\nd": "a b\n\nc\n\nd"},
    n.date_in_country: {
        "9 November 1994 (Belgium)": {"date": Date(1994, 11, 9), "country": "Belgium"},
        "2010-07-16(美国)": {"date": Date(2010, 7, 16), "country": "美国"},
        "2020-08-28(中国大陆重映)": {"date": Date(2020, 8, 28), "note": "中国大陆重映"},
        "Jun 23, 2006 Wide": {"date": Date(2006, 6, 23), "note": "Wide"},
        "July 19, 2023 (APAC, EMEA)": {"date": Date(2023, 7, 19), "note": "APAC, EMEA"},
        "18 июля 2019, «WDSSPR»": {"date": Date(2019, 7, 18), "note": "WDSSPR"},
        "July 19, 2023": {"date": Date(2023, 7, 19)},
    },
    n.release_tag: {
        "720p.WEB": {"quality": "720p", "medium": "WEB"},
        "1080p.BluRay": {"quality": "1080p", "medium": "BluRay"},
        "3D.BLU": {"quality": "3D", "medium": "BluRay"},
        "2160p.WEB.x265.10bit": {"quality": "2160p", "medium": "WEB", "codec": "x265", "bit_depth": 10},
        "1080p.x265": {"quality": "1080p", "codec": "x265"},
        "720p": {"quality": "720p"},
    },
    n.peers_seeds: {
        "P/S 10301 / 6743": {"peers": 10301, "seeds": 6743},
        "P/S 1,495 / 4,289": {"peers": 1495, "seeds": 4289},
        "P/S ...": {},
        "P/S counting...": {},
    },
    n.audio: {
        "Chinese 2.0": {"language": Language(name="Chinese", code="zh"), "channels": "2.0"},
        "English": {"language": Language(name="English", code="en")},
    },
}

REFUSED: Final[dict[Any, tuple[str, ...]]] = {
    n.runtime: (
        *("12hr 0 min", "12 hr 0 min", "12 hours 0 minutes", "0 min", "8880", "118", "2:29", "01:58"),
        *(
            "118 мин. / 01:57",
            "1 hr 75 min",
            "1.15 GB",
            "min",
            "60–79 min",
            "172 min (Special Edition: 208 min)",
        ),
    ),
    n.iso_duration: ("P", "PT", "PT0S", "PT58S", "2H28M", "2:29", "PT1.5H"),
    n.slipped_duration: ("PT2H17M", "PT2M77S", "PT"),
    n.date: (
        *("03/04/2019", "31 February 2010", "2010-13-01", "2019", "July 2023", "5 Foo 2019", "TODO_MISSING"),
        *("Premiere 19 February 2011", "29 Апр 18", "0001-01-01", "March 02, 2018 at 05:37 PM"),
    ),
    n.stamp: ("July 03, 2023", "July 03, 2023 at 25:39", "July 03, 2023 at 13:39 PM", "07:39 PM", "0 AM"),
    n.year: ("1577", "0000", "2101", "22", "20222", "2022 [CHINESE]", "²022"),
    n.integer: ("1,49", "1.6K", "1_000", "-5", "7.7", "1,495.5", "²", "1,495 4,289"),
    n.count: ("1.6K", "250,000+", "94%", "1,2345"),
    n.rounded_count: ("1577", "K", "1,234K", "1.6 X"),
    n.decimal: ("7.7.7", "nan", "inf", "1e5", "1,495,000", "7.", ".7", "½"),
    n.percent: ("? %", "94", "%", "94%%"),
    n.score: ("–/10", "11/10", "124%", "/10", "? %", "10/0", "tbd", "☆☆☆☆☆", "B+"),
    n.grade: ("E", "N/A", "b+", "AA", "A*"),
    n.file_size: ("1.15", "GB", "0 GB", "1,234 MB", "1.15 GHz", "999999999999999 TB", "Humble 1.15 GB"),
    n.resolution: ("1280", "1280*", "1*1", "1280-536", "12 x 3 x 4"),
    n.fps: ("25", "fps", "0 fps", "25 fp", "2 hr 8 min"),
    n.quality: ("720", "Highp", "720p.WEB"),
    n.medium: ("WEBB", "Blu", "BluRay 720p")[:1],
    n.codec: ("x266", "264"),
    n.bit_depth: ("9bit", "10", "bit"),
    n.channels: ("2", "5.1.", "7.7", "0.1"),
    n.mpa_rating: ("PG-14", "18", "Return to Dust", "Rated", "GR"),
    n.certificate: ("19", "Return to Dust", "3", "-13"),
    n.language: ("en", "Klingonese", "2.0", "Chinese 2.0", "Return to Dust", "It", "no"),
    n.language_code: ("xq", "Chinese", "xx", "e"),
    n.country: ("Ruritania", "KR", "Belgium (1994)", "1994"),
    n.country_code: ("kr", "XX", "Korea"),
    n.money: ("N/A", "260,000,000", "$", "$ million", "-", "about $5"),
    n.genres: ("", "/", ", ,", "x" * 61),
    n.imdb_title: ("tt", "nm0000123", "tt12", "https://evil.example/title/tt0067810/", "see tt0067810"),
    n.imdb_name: ("tt6131450", "nm"),
    n.info_hash: ("0123456789ABCDEF", "magnet:?dn=x", "g" * 40),
    n.youtube: ("//www.youtube.com/embed/?rel=0", "abcdefghijk", "https://youtube.example/embed/abcdefghijk"),
    n.url: (
        *(
            "javascript:alert(1)",
            "https://user:secret@films.example/",
            "https://films.example\\x",
            "http://[",
        ),
        *(
            "https://a b",
            "ftp://films.example",
            "//",
            "https://films.example/\x01"[:-1] + "\x07x y",
            "films.example",
        ),
    ),
    n.address: ("javascript:alert(1)", "data:text/html,x", "JavaScript:x", "a b", "java\nscript:x", "a\\b"),
    n.encoded_address: ("javascript%3Aalert(1)", "films.example", "https%3A%2F%2Fa%20b"),
    n.magnet: ("https://films.example", "magnet:", "magnet:?"),
    n.name: ("2022", "...", "x" * 121),
    n.date_in_country: ("Belgium", "9 November 1994 (", "(Belgium)"),
    n.release_tag: ("WEB", "720p.", "720p.WEB 1080p.WEB", "720p-WEB-x264-10bit"),
    n.peers_seeds: ("9 / 99", "P/S 9", "P/S a / b"),
    n.audio: ("2.0", "Klingonese 2.0", "Chinese 2", "Chinese 9.9"),
}


def _rows(table: dict[Any, Any]) -> list[Any]:
    return [
        pytest.param(one, text, id=f"{one.name}: {text!r:.40}")
        for one, texts in table.items()
        for text in texts
    ]


@pytest.mark.parametrize("one, text", _rows(READ))
def test_must_be_read(one: Any, text: str):
    """A real spelling is read as what the page means."""
    assert one.get(text) == READ[one][text]


@pytest.mark.parametrize("one, text", _rows(REFUSED))
def test_must_not_be_read(one: Any, text: str):
    """What means something else, or nothing, is refused."""
    assert one.get(text) is None


@pytest.mark.parametrize(
    "text, minutes",
    [
        ("172 min (Special Edition: 208 min, Director's Cut: 228 min, Alternativní 219 min)", 172),
        ("154 min | USA:168 min (special edition)", 154),
        ("USA:154 min | 168 min", 154),
        ("148分钟(中国大陆) / 147分钟", 148),
        ("14 h 20 min (Minutáž: 60–79 min)", 860),
        ("Movie (1 ep x 107 min)", 107),
        ("1 hour, 43 minutes (uncut)", 103),
        ("118 мин. / 01:58", 118),
        ("2 hr 8 min", 128),
        ("12hr 0 min", None),
        ("Return to Dust", None),
        ("", None),
    ],
)
def test_first_runtime(text: str, minutes: int | None):
    """The main runtime stands first."""
    assert n.first_runtime(text) == minutes


@pytest.mark.parametrize(
    "value, written",
    [(128, "2 hr 8 min"), (45, "45 min"), (60, "1 hr 0 min"), (720, "720 min"), (721, "12 hr 1 min")],
)
def test_runtimes_are_written_as_the_site_does(value: int, written: str):
    """Twelve hours are written in minutes, since "12 hr 0 min" says nothing."""
    assert n.runtime.write(value) == written


def test_stamps_are_written_as_the_site_does():
    """Minutes without a zone have the site's spelling; what it cannot say goes out as ISO 8601."""
    assert n.stamp.write(Stamp(2023, 7, 3, 0, 9)) == "July 03, 2023 at 12:09 AM"
    assert n.stamp.write(Stamp(2023, 7, 3, 0, 9, 1)) == "2023-07-03T00:09:01"


@pytest.mark.parametrize(
    "text", ["—", "-", "–", "N/A", "none available", "? %", "--", "tbd", "...", "counting..."]
)
def test_empty(text: str):
    """The pages' words for nothing are known."""
    assert n.is_empty(text)
    assert n.is_empty(f" {text}\n")


@pytest.mark.parametrize("text", ["", " ", "\u200c\u200c", "NA", "TODO_MISSING"])
def test_empty_as_well(text: str):
    """So are nothing itself, filler, and what templates leave behind."""
    assert n.is_empty(text)


@pytest.mark.parametrize("text", ["0", "None of Us", "R", "—Netflix", "Nan", "..., x"])
def test_not_empty(text: str):
    """A title or a number is something."""
    assert not n.is_empty(text)


def test_places_by_hand():
    """Where a place must stand, unknown names are kept without a code."""
    assert n.language_named(" Klingonese ") == Language(name="Klingonese")
    assert n.language_named("en") == Language(name="en", code="en")
    assert n.country_named("Ruritania") == Country(name="Ruritania")
    assert n.country_named("KR") == Country(name="KR", code="KR")
    assert n.language_named(" ") is None
    assert n.country_named("\u200b") is None
