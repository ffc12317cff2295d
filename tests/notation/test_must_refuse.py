"""The table of what must not be read: it means something else, two things, or nothing."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.helpers import table_rows

from filmpage import notation as n

REFUSED: Final[dict[Any, tuple[str, ...]]] = {
    n.runtime: (
        *("12hr 0 min", "12 hr 0 min", "12 hours 0 minutes", "0 min", "8880", "118", "2:29", "01:58"),
        *(
            "118 мин. / 01:57",
            "1 hr 75 min",
            "1.45 h",
            "½",
            "1.15 GB",
            "min",
            "60–79 min",
            "172 min (Special Edition: 208 min)",
        ),
    ),
    n.iso_duration: (
        "P",
        "PT",
        "PT0S",
        "PT58S",
        "2H28M",
        "2:29",
        "P1Y",
        "P0Y1MT1H",
        "P1Y0M0DT1H",
        "PT1.5H30M",
    ),
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
    n.shown_count: ("7.7", "1577.5", "94%", "1,234K", "votes", "1,204 stars", "-5"),
    n.month: ("1971", "13/1971", "1971-00", "Foo 1971", "2 February 1971", "February"),
    n.magnet_name: ("magnet:?xt=urn:btih:00", "https://films.example/?dn=x"),
    n.decimal: ("7.7.7", "nan", "inf", "1e5", "1,495,000", "7.", ".7", "½"),
    n.percent: ("? %", "94", "%", "94%%"),
    n.score: ("–/10", "11/10", "124%", "/10", "? %", "10/0", "tbd", "☆☆☆☆☆", "B+"),
    n.grade: ("E", "N/A", "b+", "AA", "A*"),
    n.file_size: (
        "1.15",
        "GB",
        "0 GB",
        "1,234 GB",
        "1,23 4 MB",
        "1.15 GHz",
        "999999999999999 TB",
        "Humble 1.15 GB",
    ),
    n.resolution: ("1280", "1280*", "1*1", "1280-536", "12 x 3 x 4"),
    n.fps: ("25", "fps", "0 fps", "25 fp", "2 hr 8 min"),
    n.quality: ("720", "Highp", "720p.WEB"),
    n.medium: ("WEBB", "WEB DL RIP", "BluRay 720p"),
    n.codec: ("x266", "264"),
    n.bit_depth: ("9bit", "10", "bit"),
    n.channels: ("2", "5.1.", "7.7", "0.1"),
    n.mpa_rating: ("PG-14", "18", "Return to Dust", "Rated", "GR"),
    n.certificate: ("19", "Return to Dust", "3", "-13", "5/10", "ab morgen", "99 Jahre", "12 min", "anos"),
    # Words that are certificates only beside a label: a price for all, the whole, a family.
    n.age_mark: ("19", "一般", "전체", "عام", "Universal", "KN", "V", "ab 40 Jahren", "5/10", "12 €"),
    n.language: ("en", "Klingonese", "2.0", "Chinese 2.0", "Return to Dust", "It", "no"),
    n.language_code: ("xq", "Chinese", "xx", "e"),
    n.country: ("Ruritania", "KR", "Belgium (1994)", "1994"),
    n.country_code: ("kr", "XX", "Korea"),
    n.money: ("N/A", "260,000,000", "$", "$ million", "-", "about 5", "approx.", "$5, or so", "$5, 24 Dec"),
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
            "https://films.example/a\x07b",
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


@pytest.mark.parametrize("one, text", table_rows(REFUSED))
def test_must_not_be_read(one: Any, text: str) -> None:
    """What means something else, or nothing, is refused."""
    assert one.get(text) is None
